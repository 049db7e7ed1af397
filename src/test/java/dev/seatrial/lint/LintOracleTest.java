package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.lint.rule.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Files as they come, against what the real API server said of them. */
class LintOracleTest {
  private static final Path SHARED = Path.of("../shared");

  /**
   * Where we differ, and why: the recordings were made of decoding and validation alone, which also
   * know API versions that no server of that Kubernetes version serves any more.
   */
  private static final List<String> KNOWN_DIFFERENCES = List.of("193-api-removed.yaml 0");

  @Test
  void noDocumentOfTheCorpusThatTheServerAdmitsHasAnError() throws IOException {
    assertEquals(List.of(), falseAlarms("corpus", "corpus/verdicts.tsv"));
  }

  @Test
  void noHandWrittenCaseThatTheServerAdmitsHasAnError() throws IOException {
    assertEquals(
        List.of(), falseAlarms("oracle/validation/cases", "oracle/validation/cases/verdicts.tsv"));
  }

  @Test
  void justTheWrongFileOfTheDemoIsNamed() {
    assumeTrue(Files.isDirectory(SHARED.resolve("corpus")));
    assertEquals(
        List.of(
            "microservices-demo/kustomize/components/without-loadgenerator/"
                + "delete-loadgenerator.patch.yaml"),
        errors(SHARED.resolve("corpus"), "microservices-demo").values().stream()
            .map(finding -> finding.location().file())
            .distinct()
            .toList());
  }

  private static List<String> falseAlarms(String folder, String verdicts) throws IOException {
    assumeTrue(Files.isDirectory(SHARED.resolve(folder)));
    Map<String, Finding> errors = errors(SHARED.resolve(folder), ".");
    List<String> alarms = new ArrayList<>();
    Set<String> admitted = admitted(Files.readAllLines(SHARED.resolve(verdicts)));
    assertTrue(admitted.size() > 25, "too few documents to tell");
    for (String document : admitted) {
      Finding error = errors.get(document);
      if (error != null && !KNOWN_DIFFERENCES.contains(document)) {
        alarms.add(document + ": " + error.text());
      }
    }
    return alarms;
  }

  /** A document may stand twice: refused when decoded strictly, admitted when not. */
  private static Set<String> admitted(List<String> lines) {
    Set<String> admitted = new TreeSet<>();
    Set<String> refused = new TreeSet<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      Set<String> where = columns[4].equals("VALID") ? admitted : refused;
      where.add(columns[0] + " " + columns[1]);
    }
    admitted.removeAll(refused);
    return admitted;
  }

  /** The first error of each document, by file and number. */
  private static Map<String, Finding> errors(Path folder, String path) {
    Inputs inputs = new InputFinder(folder, InputStream.nullInputStream()).find(List.of(path));
    LintOptions options = LintOptions.standard().with(Rules.ALL);
    Map<String, Finding> errors = new TreeMap<>();
    for (Finding finding : new Linter(options).lint(inputs).findings()) {
      if (finding.severity() == Severity.ERROR) {
        String file = finding.location().file();
        String name = file.startsWith("./") ? file.substring(2) : file;
        errors.putIfAbsent(name + " " + finding.location().document(), finding);
      }
    }
    return errors;
  }
}
