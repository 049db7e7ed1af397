package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/** A change that the server itself applies to what it has stored. */
public record Patch(Type type, Tree body) {
  /** How the body is to be read. */
  public enum Type {
    /** RFC 6902: a list of operations. */
    JSON,
    /** RFC 7386. */
    MERGE,
    /** Kubernetes' own: lists merge by their keys. */
    STRATEGIC
  }

  /** A merge patch. */
  public static Patch merge(Tree body) {
    return new Patch(Type.MERGE, body);
  }

  /** A strategic merge patch. */
  public static Patch strategic(Tree body) {
    return new Patch(Type.STRATEGIC, body);
  }
}
