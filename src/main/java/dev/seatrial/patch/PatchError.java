package dev.seatrial.patch;

import dev.seatrial.tree.Tree;
import java.util.function.Function;

/** Why a patch could not be applied or made, in upstream's words. */
public sealed interface PatchError {
  /** What the error says; {@code yaml} writes the objects that some errors show. */
  String message(Function<Tree, String> yaml);

  /** What the API server answers with, or what kubectl has to tell apart. */
  enum Reason {
    /** The patch itself is malformed: 400. */
    BAD_REQUEST,
    /** The patch cannot be applied to this object: 422. */
    UNPROCESSABLE,
    /** The patch has too many operations: 413. */
    TOO_LARGE,
    /** Anything else, which the API server answers with 500. */
    FAILED,
    /** The patch would change what the caller said must not change. */
    PRECONDITION
  }

  /** A refusal that is told in one sentence. */
  record Refusal(Reason reason, String words) implements PatchError {
    @Override
    public String message(Function<Tree, String> yaml) {
      return words;
    }
  }

  /** The patch would undo what somebody else changed since the object was last applied. */
  record Conflict(Tree patch, Tree changes) implements PatchError {
    // As NewErrConflict in apimachinery's pkg/util/mergepatch, v1.37.
    @Override
    public String message(Function<Tree, String> yaml) {
      return "patch:\n%s\nconflicts with changes made from original to current:\n%s\n"
          .formatted(yaml.apply(patch), yaml.apply(changes));
    }
  }
}
