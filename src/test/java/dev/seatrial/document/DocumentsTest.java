package dev.seatrial.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.shell.Programs;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.Setting;
import dev.seatrial.trial.TestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  private static final String FENCE = "```";

  @TempDir private Path folder;
  private final List<ScenarioResult> results = new ArrayList<>();

  @Test
  void everyDocumentOfTheFeaturesTellsTheTruth() throws IOException {
    List<Path> documents;
    try (Stream<Path> all = Files.walk(Path.of("features"))) {
      documents = all.filter(Documents::hasExamples).sorted().toList();
    }
    for (Path document : documents) {
      documents().run(new TestFile(document, document.toString(), List.of()));
    }
    assertTrue(documents.size() >= 16, documents + " are too few");
    results.forEach(result -> assertEquals("", problem(result), result.file()));
  }

  @Test
  void aSectionFailsAtItsFirstOutputThatIsNotAsShown() throws IOException {
    run(
        "# One",
        FENCE + "console",
        "$ echo a",
        "a",
        "$ echo b",
        "c",
        FENCE,
        "# Two",
        FENCE + "console",
        "$ echo d",
        "[..]",
        FENCE);
    assertEquals(List.of("One", "Two"), results.stream().map(ScenarioResult::name).toList());
    assertEquals(
        "5: $ echo b: the output is not as shown (- shown, + printed), from its line 1:\n- c\n+ b",
        problem(results.get(0)));
    assertTrue(results.get(1).passed());
  }

  @Test
  void aBlockWithANameIsAFileForTheCommandsAfterIt() throws IOException {
    run(
        FENCE + "yaml pods/a.yaml",
        "apiVersion: v1",
        "kind: Pod",
        "metadata: {name: a}",
        "spec: {containers: [{name: c, image: i}]}",
        FENCE,
        FENCE + "console",
        "$ kubectl create -f pods/a.yaml",
        "pod/a created",
        FENCE);
    assertEquals("", problem(results.get(0)));
    assertFalse(Files.exists(folder.resolve("pods")), "it is written elsewhere");
  }

  @Test
  void commandsFindTheFilesBesideTheDocument() throws IOException {
    Files.writeString(folder.resolve("note.txt"), "hello\n");
    run(FENCE + "console", "$ cat note.txt", "hello", FENCE);
    assertEquals("", problem(results.get(0)));
  }

  @Test
  void whatOneSectionDidTheNextOneFinds() throws IOException {
    run(
        "# One",
        FENCE + "console",
        "$ kubectl run a --image=i",
        "pod/a created",
        FENCE,
        "# Two",
        FENCE + "console",
        "$ kubectl delete pod a --force",
        "...",
        "pod \"a\" force deleted from default namespace",
        FENCE);
    assertEquals("", problem(results.get(0)) + problem(results.get(1)));
  }

  @Test
  void updateWritesOnlyWhatIsNotAsShown() throws IOException {
    Path document =
        written(
            "Prose.",
            FENCE + "console",
            "$ echo right",
            "ri[..]",
            "$ echo wrong",
            "something",
            "else",
            "$ echo new",
            FENCE,
            "More prose.");
    documents().update(new TestFile(document, "doc.md", List.of()));
    assertEquals(
        String.join(
            "\n",
            "Prose.",
            FENCE + "console",
            "$ echo right",
            "ri[..]",
            "$ echo wrong",
            "wrong",
            "$ echo new",
            "new",
            FENCE,
            "More prose.",
            ""),
        Files.readString(document));
  }

  @Test
  void dotsStandForAnyLinesAlsoForNone() {
    assertTrue(Wildcards.matches(List.of("a", "...", "d"), List.of("a", "b", "c", "d")));
    assertTrue(Wildcards.matches(List.of("...", "d"), List.of("d")));
    assertTrue(Wildcards.matches(List.of("a [..] (x)"), List.of("a .* (x)")));
    assertFalse(Wildcards.matches(List.of("a", "..."), List.of("b", "a")));
    assertFalse(Wildcards.matches(List.of("a [..]"), List.of("a")));
    assertFalse(Wildcards.matches(List.of(), List.of("a")));
  }

  private static String problem(ScenarioResult result) {
    return result
        .problem()
        .map(problem -> problem.line() + ": " + problem.step() + ": " + problem.message())
        .orElse("");
  }

  private void run(String... lines) throws IOException {
    documents().run(new TestFile(written(lines), "doc.md", List.of()));
  }

  private Path written(String... lines) throws IOException {
    return Files.writeString(folder.resolve("doc.md"), String.join("\n", lines) + "\n");
  }

  private Documents documents() {
    return new Documents(Setting.USUAL, Programs.NONE, results::add);
  }
}
