package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * One committed change of the store.
 *
 * @param revision the store's revision that the change made
 * @param before the object before, {@link Tree#ABSENT} where it was added
 * @param after the object after; of a deleted one its last state, with the deletion's revision
 */
public record Change(Kind kind, ObjectKey key, long revision, Tree before, Tree after) {
  /** What a watch calls the change. */
  public enum Kind {
    ADDED,
    MODIFIED,
    DELETED
  }
}
