package dev.seatrial.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the decoder of apimachinery 0.37 says of broken texts. */
class ReaderWordsTest {
  private static final Path ERRORS = Path.of("src/test/resources/oracle/yaml/errors.jsonl");

  /**
   * Known to differ: a version that is none, a pair between square brackets, and a JSON value that
   * a word follows, which is YAML to us.
   */
  private static final List<String> KNOWN =
      List.of("% x\n---\na: b\n", "k: [a:[b]]\n", "{\"a\": 1} x\n", "%YAML\n---\na: b\n");

  @Test
  void brokenTextsAreRefusedInTheWordsOfKubectl() throws IOException {
    List<String> differing = new ArrayList<>();
    for (String line : Files.readAllLines(ERRORS)) {
      Tree recorded = Json.read(line);
      String text = recorded.text("", "text");
      String said = said(text);
      if (!said.equals(recorded.text("", "said")) && !KNOWN.contains(text)) {
        differing.add(line + "\n  but we say: " + said);
      }
    }
    assertEquals(List.of(), differing);
  }

  @Test
  void anErrorBehindLineBreaksThatOnlyTheLibraryKnowsIsSaidToo() {
    assertEquals(
        "error converting YAML to JSON: yaml: line 4: could not find expected ':'",
        said("a: 1\r\r["));
  }

  /** What is said of the first document that cannot be read; nothing where all can. */
  private static String said(String text) {
    YamlText read = Yaml.read(text);
    List<YamlProblem> problems = new ArrayList<>();
    read.documents().forEach(document -> problems.addAll(document.problems()));
    problems.addAll(read.problems());
    return problems.stream()
        .filter(problem -> problem.kind() != YamlProblem.Kind.UNREAD)
        .findFirst()
        .map(YamlProblem::said)
        .orElse("");
  }
}
