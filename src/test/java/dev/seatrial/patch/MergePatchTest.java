package dev.seatrial.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergePatchTest {
  @Test
  void nullRemovesAndListsAreReplaced() {
    Tree patched =
        MergePatch.apply(
                Json.read("{\"a\":1,\"b\":{\"c\":2,\"d\":[1,2]}}"),
                Json.read("{\"a\":null,\"b\":{\"d\":[3],\"e\":{\"f\":null}}}"))
            .orElseThrow();
    assertEquals(Json.read("{\"b\":{\"c\":2,\"d\":[3],\"e\":{}}}"), patched);
  }

  @Test
  void whatThePatchLeavesAloneIsShared() {
    Tree document = Json.read("{\"a\":1,\"b\":{\"c\":2}}");
    assertSame(
        document, MergePatch.apply(document, Json.read("{\"a\":1,\"z\":null}")).orElseThrow());
  }

  @Test
  void theDifferenceOfEqualObjectsIsEmpty() {
    Tree one = Json.read("{\"a\":1,\"b\":{\"c\":[1.0]}}");
    Tree other = Json.read("{\"b\":{\"c\":[1]},\"a\":1}");
    assertEquals("{}", MergePatch.create(one, other).toJson());
  }

  @Test
  void applyingACustomResourceRemovesOnlyWhatWasAppliedBefore() {
    assertEquals(
        "{\"spec\":{\"old\":null,\"size\":2}}",
        MergePatch.threeWay(
                Json.read("{\"spec\":{\"size\":1,\"old\":true}}"),
                Json.read("{\"spec\":{\"size\":2}}"),
                Json.read("{\"spec\":{\"size\":1,\"old\":true,\"ofOthers\":1}}"),
                List.of())
            .orElseThrow()
            .toJson());
  }

  @Test
  void anotherNameIsRefused() {
    PatchResult result =
        MergePatch.threeWay(
            Tree.ABSENT,
            Json.read("{\"metadata\":{\"name\":\"b\"}}"),
            Json.read("{\"metadata\":{\"name\":\"a\"}}"),
            List.of(Precondition.metadataUnchanged("name")));
    assertEquals(
        new PatchError.Refusal(
            PatchError.Reason.PRECONDITION, "precondition failed for: map[metadata:map[name:b]]"),
        ((PatchResult.Refused) result).error());
  }
}
