package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of manifests, against what real {@code kubectl apply} made of them. */
class AgainstOracleTest {
  private static final Path CHANGES = Path.of("../shared/oracle/validation/updates.jsonl");

  @Test
  void aChangeIsAdmittedWhereKubectlApplyIs() throws IOException {
    assumeTrue(Files.isRegularFile(CHANGES));
    List<String> wrong = new ArrayList<>();
    int total = 0;
    for (String line : Files.readAllLines(CHANGES)) {
      Tree change = Json.read(line);
      String expected = expected(change);
      // Swapped names make another object, which nobody changes.
      if (!expected.equals("NEW-OBJECT")) {
        total++;
        List<String> errors = errors(change.at("old"), change.at("new"));
        if (errors.isEmpty() != expected.equals("VALID")) {
          wrong.add(
              change.text("", "id") + " " + change.text("", "change") + " " + expected + errors);
        }
      }
    }
    String shown = wrong.size() + " of " + total + " changes differ:\n" + String.join("\n", wrong);
    System.out.println(shown);
    assertTrue(total > 500 && wrong.size() * 100 <= total, shown);
  }

  private static String expected(Tree change) {
    Tree apply = change.at("kubectl_apply");
    if (apply.isUnset()) {
      return change.text("", "apply_verdict");
    }
    return apply.number(0, "rc") == 0 ? "VALID" : "INVALID";
  }

  private static List<String> errors(Tree old, Tree changed) {
    Linter linter = Linter.ofChanges(LintOptions.standard(), inputs("old.json", old));
    List<String> errors = new ArrayList<>();
    for (Finding finding : linter.lint(inputs("new.json", changed)).findings()) {
      if (finding.severity() == Severity.ERROR) {
        errors.add(finding.text());
      }
    }
    return errors;
  }

  private static Inputs inputs(String name, Tree object) {
    byte[] bytes = object.toJson().getBytes(StandardCharsets.UTF_8);
    return new Inputs(List.of(new Input(name, () -> new ByteArrayInputStream(bytes))), List.of());
  }
}
