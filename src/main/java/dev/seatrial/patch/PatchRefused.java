package dev.seatrial.patch;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** Leaves the depths of a merge; the doors of this package turn it into a {@link PatchResult}. */
final class PatchRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient PatchError error;

  PatchRefused(PatchError error) {
    super("patch refused", null, false, false);
    this.error = error;
  }

  /** What the refusal says. */
  String words() {
    return error.message(Tree::toJson);
  }

  /** What one door does. */
  interface Attempt {
    Tree make() throws PatchRefused;
  }

  static PatchResult resultOf(Attempt attempt) {
    try {
      return new PatchResult.Done(attempt.make());
    } catch (PatchRefused refused) {
      return new PatchResult.Refused(refused.error);
    }
  }

  static PatchRefused failed(String words) {
    return new PatchRefused(new PatchError.Refusal(PatchError.Reason.FAILED, words));
  }

  static PatchRefused badRequest(String words) {
    return new PatchRefused(new PatchError.Refusal(PatchError.Reason.BAD_REQUEST, words));
  }

  static PatchRefused unprocessable(String words) {
    return new PatchRefused(new PatchError.Refusal(PatchError.Reason.UNPROCESSABLE, words));
  }

  // The words below are those of apimachinery's pkg/util/mergepatch/errors.go, v1.37.

  static PatchRefused wrongType(String expected, Tree actual) {
    return failed("expected a " + expected + ", but received a " + GoValue.typeOf(actual));
  }

  static PatchRefused noMergeKey(ObjectTree item, String mergeKey) {
    return failed(
        "map: " + GoValue.text(item) + " does not contain declared merge key: " + mergeKey);
  }

  static PatchRefused unknownDirective(Tree directive, ObjectTree item) {
    return failed(
        "unknown patch type: " + GoValue.text(directive) + " in map: " + GoValue.text(item));
  }

  static PatchRefused listsOfLists() {
    return unprocessable("lists of lists are not supported");
  }

  static PatchRefused badDeletionList() {
    return badRequest("invalid patch format of primitive list");
  }

  static PatchRefused badRetainKeys() {
    return badRequest("invalid patch format of retainKeys");
  }

  static PatchRefused badElementOrder() {
    return badRequest("invalid patch format of setElementOrder list");
  }
}
