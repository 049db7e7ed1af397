package dev.seatrial.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What upstream's own libraries answered to generated objects and patches. */
class RecordedPatchesTest {
  private static final List<Precondition> IDENTITY =
      List.of(
          Precondition.unchanged("apiVersion"),
          Precondition.unchanged("kind"),
          Precondition.metadataUnchanged("name"));

  @TestFactory
  Stream<DynamicTest> theAnswerIsThatOfUpstream() throws IOException {
    return recorded().stream()
        .map(one -> DynamicTest.dynamicTest(one.at("in").toJson(), () -> check(one)));
  }

  private static List<Tree> recorded() throws IOException {
    try (InputStream in = RecordedPatchesTest.class.getResourceAsStream("/oracle/patches.jsonl")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(Json::read).toList();
    }
  }

  private static void check(Tree one) {
    PatchResult result = answer(one.at("in"));
    String error = one.text("", "error");
    if (error.startsWith("patch:\n")) {
      PatchError refusal = ((PatchResult.Refused) result).error();
      assertTrue(refusal instanceof PatchError.Conflict, refusal::toString);
    } else if (!error.isEmpty()) {
      assertEquals(error, ((PatchResult.Refused) result).error().message(Tree::toJson));
    } else if (makesPatch(one.text("", "in", "op"))) {
      // A patch that is made is compared as text: it is printed and sent as it is.
      assertEquals(one.text("", "out"), result.orElseThrow().toJson());
    } else {
      assertEquals(Json.read(one.text("", "out")), result.orElseThrow());
    }
  }

  private static boolean makesPatch(String operation) {
    return !List.of("merge", "strategic", "json").contains(operation);
  }

  private static PatchResult answer(Tree in) {
    Tree original = in.at("original");
    Tree modified = in.at("modified");
    Tree current = in.at("current");
    Tree patch = in.at("patch");
    StrategicMergePatch strategic = StrategicMergePatch.ofServer(schema(in.text("", "kind")));
    return switch (in.text("", "op")) {
      case "two" -> strategic.twoWay(original, modified);
      case "three" -> strategic.threeWay(original, modified, current);
      case "threeSafe" -> strategic.threeWayWithoutOverwriting(original, modified, current);
      case "strategic" -> strategic.apply(original, patch);
      case "merge3" -> MergePatch.threeWay(original, modified, current, IDENTITY);
      case "merge" -> MergePatch.apply(original, patch);
      case "json" -> JsonPatch.apply(original, patch);
      default -> throw new IllegalArgumentException(in.text("", "op"));
    };
  }

  private static Schema schema(String kind) {
    boolean workload = kind.equals("Deployment") || kind.equals("StatefulSet");
    return Catalog.of(KubernetesVersion.parse("1.37"))
        .schema(workload ? "apps/v1" : "v1", kind)
        .orElseThrow();
  }
}
