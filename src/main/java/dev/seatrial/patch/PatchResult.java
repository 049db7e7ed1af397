package dev.seatrial.patch;

import dev.seatrial.tree.Tree;

/** What came of applying or making a patch. */
public sealed interface PatchResult {
  /** It went well: the changed object, or the patch that was asked for. */
  record Done(Tree tree) implements PatchResult {}

  /** It did not: why. */
  record Refused(PatchError error) implements PatchResult {}

  /** The tree; throws IllegalStateException with the words of the refusal where there is none. */
  default Tree orElseThrow() {
    if (this instanceof Done done) {
      return done.tree();
    }
    throw new IllegalStateException(((Refused) this).error().message(Tree::toJson));
  }
}
