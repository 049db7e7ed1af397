package dev.seatrial.kubectl.call;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs as {@code label} and {@code annotate} take them: {@code key=value} sets, {@code key-}
 * removes.
 */
// As ParsePairs in kubectl/pkg/cmd/util/helpers.go, v0.37.
public record KeyValues(ObjectTree set, List<String> removed) {
  public KeyValues {
    removed = List.copyOf(removed);
  }

  /** The pairs, or kubectl's words for the first that is none. */
  public static KeyValues parse(List<String> texts, String what, Removal removal) {
    ObjectTree set = ObjectTree.EMPTY;
    List<String> removed = new ArrayList<>();
    List<String> invalid = new ArrayList<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals > 0) {
        set = set.with(text.substring(0, equals), Tree.of(text.substring(equals + 1)));
      } else if (removal == Removal.ALLOWED && text.endsWith("-") && text.length() > 1) {
        removed.add(text.substring(0, text.length() - 1));
      } else {
        invalid.add(text);
      }
    }
    if (!invalid.isEmpty()) {
      throw new KubectlError("invalid " + what + " format: " + String.join(", ", invalid));
    }
    return new KeyValues(set, removed);
  }

  /** The pairs of an object after the change. */
  public ObjectTree appliedTo(ObjectTree before) {
    ObjectTree after = before;
    for (String key : set.names()) {
      after = after.with(key, set.at(key));
    }
    for (String key : removed) {
      after = after.with(key, Tree.ABSENT);
    }
    return after;
  }

  /** The pairs of {@code --annotation}, none of which removes. */
  public static ObjectTree annotations(List<String> texts) {
    return parse(texts, "annotations", Removal.REFUSED).set();
  }

  /** Whether pairs that end with a dash remove. */
  public enum Removal {
    ALLOWED,
    REFUSED
  }
}
