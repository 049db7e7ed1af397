package dev.seatrial.patch;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** A field that a patch must leave alone. */
public record Precondition(String parent, String field) {
  /** A field of the object itself, such as {@code kind}. */
  public static Precondition unchanged(String field) {
    return new Precondition("", field);
  }

  /** A field of the metadata, such as {@code name}. */
  public static Precondition metadataUnchanged(String field) {
    return new Precondition("metadata", field);
  }

  private boolean holdsFor(Tree patch) {
    ObjectTree holder = parent.isEmpty() ? patch.object() : patch.object(parent);
    return !holder.has(field);
  }

  static void check(Tree patch, Iterable<Precondition> preconditions) throws PatchRefused {
    for (Precondition each : preconditions) {
      if (!each.holdsFor(patch)) {
        throw new PatchRefused(
            new PatchError.Refusal(
                PatchError.Reason.PRECONDITION, "precondition failed for: " + GoValue.text(patch)));
      }
    }
  }
}
