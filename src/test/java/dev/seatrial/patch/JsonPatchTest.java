package dev.seatrial.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

class JsonPatchTest {
  private static final Tree WEB = Json.read("{\"spec\":{\"replicas\":3,\"args\":[\"a\",\"b\"]}}");

  @Test
  void aTestThatFailsLeavesTheRestUndone() {
    assertRefused(
        PatchError.Reason.UNPROCESSABLE,
        "testing value /spec/replicas failed: test failed",
        "[{\"op\":\"test\",\"path\":\"/spec/replicas\",\"value\":9}]");
  }

  @Test
  void aPathThroughNothingIsRefused() {
    assertRefused(
        PatchError.Reason.UNPROCESSABLE,
        "remove operation does not apply: doc is missing path: \"/spec/nope/x\": missing value",
        "[{\"op\":\"remove\",\"path\":\"/spec/nope/x\"}]");
  }

  @Test
  void anObjectIsNoJsonPatch() {
    assertRefused(
        PatchError.Reason.BAD_REQUEST,
        "error decoding patch: json: cannot unmarshal object into Go value of type"
            + " []handlers.jsonPatchOp",
        "{\"spec\":{}}");
  }

  @Test
  void operationsAreLimited() {
    String operation = "{\"op\":\"test\",\"path\":\"/spec/replicas\",\"value\":3}";
    assertRefused(
        PatchError.Reason.TOO_LARGE,
        "The allowed maximum operations in a JSON patch is 10000, got 10001",
        "[" + (operation + ",").repeat(10_000) + operation + "]");
  }

  @Test
  void aMinusIsTheEndOfAList() {
    Tree patched =
        JsonPatch.apply(
                WEB, Json.read("[{\"op\":\"add\",\"path\":\"/spec/args/-\",\"value\":\"c\"}]"))
            .orElseThrow();
    assertEquals(Json.read("[\"a\",\"b\",\"c\"]"), patched.at("spec", "args"));
  }

  private static void assertRefused(PatchError.Reason reason, String words, String patch) {
    PatchResult result = JsonPatch.apply(WEB, Json.read(patch));
    assertEquals(new PatchError.Refusal(reason, words), ((PatchResult.Refused) result).error());
  }
}
