package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.patch.JsonPatch;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.patch.PatchError;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * Applies patches to objects.
 *
 * <p>Follows {@code patchResource} in {@code apiserver/pkg/endpoints/handlers/patch.go}, v1.37.
 */
final class Patching {
  private static final String REJECTED =
      "the server rejected our request due to an error in our request";

  private Patching() {}

  /** The object with the patch applied to it; refuses a patch that does not fit. */
  static Tree patched(Schema schema, Tree object, Patch patch) {
    PatchResult result =
        switch (patch.type()) {
          case JSON -> JsonPatch.apply(object, patch.body());
          case MERGE -> MergePatch.apply(object, patch.body());
          case STRATEGIC -> StrategicMergePatch.ofServer(schema).apply(object, patch.body());
        };
    if (result instanceof PatchResult.Refused refused) {
      throw refusal(refused.error());
    }
    Tree patched = result.orElseThrow();
    // What a strategic merge yields is of the kind that it was, whatever became of its fields.
    boolean keepsKind = patch.type() == Patch.Type.STRATEGIC && patched instanceof ObjectTree;
    return keepsKind
        ? patched.with(object.at("apiVersion"), "apiVersion").with(object.at("kind"), "kind")
        : patched;
  }

  private static ApiError refusal(PatchError error) {
    String message = error.message(Tree::toJson);
    if (!(error instanceof PatchError.Refusal refused)) {
      return new ApiError(Reason.UNKNOWN, message, Tree.ABSENT);
    }
    return switch (refused.reason()) {
      case BAD_REQUEST, TOO_LARGE -> ApiError.badRequest(message);
      case UNPROCESSABLE -> new ApiError(Reason.INVALID, REJECTED, ObjectTree.EMPTY);
      case FAILED, PRECONDITION -> new ApiError(Reason.UNKNOWN, message, Tree.ABSENT);
    };
  }
}
