package dev.seatrial.patch;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A place in a document, RFC 6901: an object or list that is there, and a key in it that may not
 * be.
 */
final class Pointer {
  /** A key leads nowhere; the message is that of the Go library. */
  static final class Astray extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    Astray(String words) {
      super(words, null, false, false);
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final Tree document;
  private final List<String> parents;
  private final String key;
  private final Tree container;

  Pointer(Tree document, String path) {
    this.document = document;
    List<String> parts = Arrays.stream(path.split("/", -1)).map(Pointer::decoded).toList();
    boolean pointed = parts.size() > 1;
    // What stands before the first slash is never looked at.
    this.parents = pointed ? parts.subList(1, parts.size() - 1) : List.of();
    this.key = parts.get(parts.size() - 1);
    this.container = pointed ? walked() : Tree.ABSENT;
  }

  private static String decoded(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }

  private Tree walked() {
    Tree here = document;
    for (String parent : parents) {
      try {
        here = in(here, parent);
      } catch (Astray astray) {
        return Tree.ABSENT;
      }
    }
    return here instanceof ObjectTree || here instanceof ListTree ? here : Tree.ABSENT;
  }

  String key() {
    return key;
  }

  /** Whether the object or list is there. */
  boolean leadsSomewhere() {
    return container.isPresent();
  }

  /** The value; absent where an object has no such field. */
  Tree found() throws Astray {
    return in(container, key);
  }

  Tree added(Tree value) throws Astray {
    if (!(container instanceof ListTree list)) {
      return changed(container.object().with(key, value));
    }
    List<Tree> items = new ArrayList<>(list.values());
    if (key.equals("-")) {
      items.add(value);
    } else {
      items.add(place(key, list.size() + 1), value);
    }
    return changed(Tree.of(items));
  }

  Tree replaced(Tree value) throws Astray {
    return container instanceof ListTree list
        ? changed(list.with(index(key, list.size()), value))
        : changed(container.object().with(key, value));
  }

  Tree removed() throws Astray {
    if (container instanceof ListTree list) {
      List<Tree> items = new ArrayList<>(list.values());
      items.remove(index(key, list.size()));
      return changed(Tree.of(items));
    }
    if (!container.object().has(key)) {
      throw new Astray("Unable to remove nonexistent key: " + key + ": missing value");
    }
    return changed(container.without(key));
  }

  private Tree changed(Tree newContainer) throws Astray {
    return changed(document, 0, newContainer);
  }

  private Tree changed(Tree here, int depth, Tree newContainer) throws Astray {
    if (depth == parents.size()) {
      return newContainer;
    }
    String parent = parents.get(depth);
    Tree inner = changed(in(here, parent), depth + 1, newContainer);
    return here instanceof ListTree list
        ? list.with(index(parent, list.size()), inner)
        : here.object().with(parent, inner);
  }

  private static Tree in(Tree container, String key) throws Astray {
    return container instanceof ListTree list
        ? list.at(index(key, list.size()))
        : container.at(key);
  }

  private static int index(String key, int size) throws Astray {
    int number = number(key);
    if (number >= size || number < -size) {
      throw new Astray("Unable to access invalid index: " + number + ": invalid index referenced");
    }
    // Counted from the end, which the RFC does not know.
    return number < 0 ? number + size : number;
  }

  private static int place(String key, int size) throws Astray {
    try {
      return index(key, size);
    } catch (Astray astray) {
      throw astray.words().startsWith("strconv")
          ? new Astray("value was not a proper array index: '" + key + "': " + astray.words())
          : astray;
    }
  }

  // As strconv.Atoi; what does not fit 32 bits is no index of ours either.
  private static int number(String key) throws Astray {
    try {
      return Integer.parseInt(key);
    } catch (NumberFormatException malformed) {
      boolean digits = key.matches("[+-]?[0-9]+");
      throw new Astray(
          "strconv.Atoi: parsing \"%s\": %s"
              .formatted(key, digits ? "value out of range" : "invalid syntax"));
    }
  }
}
