package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The recorded answers are those of the real controller, 1.37.2. */
final class PolicyStatusControllerTest {
  private static final Path RECORDED = Path.of("src/test/resources/oracle/admission-types");

  private final Rig rig = new Rig(PolicyStatusController::new, CustomDefinitionController::new);

  private void assertStatusAsRecorded(String file) throws IOException {
    Tree recorded = Json.read(Files.readString(RECORDED.resolve(file)));
    rig.api.create(recorded.without("status"));
    rig.run();
    ObjectKey key =
        new ObjectKey(Resources.VALIDATING_POLICIES, "", recorded.text("", "metadata", "name"));
    Tree status = rig.api.get(key).at("status");
    assertIterableEquals(warnings(recorded.at("status")), warnings(status));
    assertEquals(1, status.number(0, "observedGeneration"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  private static List<String> warnings(Tree status) {
    return status.items("typeChecking", "expressionWarnings").stream()
        .map(warning -> warning.text("", "fieldRef") + "\n" + warning.text("", "warning"))
        .toList();
  }

  @Test
  void expressionsAreCheckedAgainstTheKindsThatThePolicyMatches() throws IOException {
    assertStatusAsRecorded("policy.json");
  }

  @Test
  void customResourcesHaveTheTypesOfTheirDefinition() throws IOException {
    rig.create(Files.readString(RECORDED.resolve("ships.yaml"))).run();
    assertStatusAsRecorded("custom-policy.json");
  }
}
