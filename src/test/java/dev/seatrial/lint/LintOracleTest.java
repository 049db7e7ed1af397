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
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files as they come, against what the real API server said of them. */
class LintOracleTest {
  private static final Path SHARED = Path.of("../shared");

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
  void justTheWrongFileOfTheDemoIsNamed() throws IOException {
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
    Map<String, Finding> errors = errors(SHARED.resolve(folder), ".");
    List<String> alarms = new ArrayList<>();
    int valid = 0;
    for (String line : Files.readAllLines(SHARED.resolve(verdicts))) {
      String[] columns = line.split("\t", -1);
      Finding error = errors.get(columns[0] + " " + columns[1]);
      if (columns[4].equals("VALID")) {
        valid++;
        if (error != null) {
          alarms.add(columns[0] + ": " + error.text());
        }
      }
    }
    assertTrue(valid > 30, "too few documents to tell");
    return alarms;
  }

  /** The first error of each document, by file and number. */
  private static Map<String, Finding> errors(Path folder, String path) {
    assumeTrue(Files.isDirectory(folder));
    Inputs inputs = new InputFinder(folder, InputStream.nullInputStream()).find(List.of(path));
    LintOptions standard = LintOptions.standard();
    LintOptions options =
        new LintOptions(standard.version(), standard.unknownKinds(), standard.limits(), Rules.ALL);
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
