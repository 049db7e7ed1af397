package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * A change that the server itself applies to what it has stored.
 *
 * @param repeated what is wrong with fields that the body says twice, for who wants to know it
 */
public record Patch(Type type, Tree body, List<String> repeated) {
  /** Keeps an unmodifiable list. */
  public Patch {
    repeated = List.copyOf(repeated);
  }

  /** One that says nothing twice. */
  public Patch(Type type, Tree body) {
    this(type, body, List.of());
  }

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
