package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * What a watch tells.
 *
 * @param object the object; of a bookmark only kind and revision, of an error its status
 */
public record WatchEvent(Type type, Tree object) {
  /** What happened. */
  public enum Type {
    ADDED,
    MODIFIED,
    DELETED,
    /** Nothing happened up to the object's revision. */
    BOOKMARK,
    /** The watch can't go on. */
    ERROR
  }

  /** The event as the API gives it. */
  public Tree toTree() {
    return ObjectTree.of("type", Tree.of(type.name()), "object", object);
  }
}
