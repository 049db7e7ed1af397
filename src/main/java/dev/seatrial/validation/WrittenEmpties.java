package dev.seatrial.validation;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The empty lists and maps that a manifest wrote. Storing drops them, and so do the defaults, but
 * the API server still has them when it validates: it shows {@code []} or {@code {}} where it would
 * otherwise show {@code null}.
 */
public final class WrittenEmpties {
  private WrittenEmpties() {}

  /** The object with its defaults, and with what the manifest wrote as empty. */
  public static Tree kept(Tree written, Tree defaulted) {
    if (written instanceof ObjectTree fields && defaulted instanceof ObjectTree) {
      return keptFields(fields, defaulted);
    }
    if (written instanceof ListTree items && defaulted instanceof ListTree others) {
      return items.size() == others.size() ? keptItems(items, others) : defaulted;
    }
    boolean empty = written instanceof ObjectTree || written instanceof ListTree;
    return empty && defaulted.isUnset() && isNothing(written) ? stripped(written) : defaulted;
  }

  private static Tree keptFields(ObjectTree written, Tree defaulted) {
    Tree kept = defaulted;
    for (int i = 0; i < written.size(); i++) {
      String name = written.name(i);
      Tree now = defaulted.at(name);
      Tree value = kept(written.value(i), now);
      if (value != now) {
        kept = kept.with(value, name);
      }
    }
    return kept;
  }

  private static Tree keptItems(ListTree written, ListTree defaulted) {
    List<Tree> items = new ArrayList<>(written.size());
    boolean same = true;
    for (int i = 0; i < written.size(); i++) {
      Tree item = kept(written.at(i), defaulted.at(i));
      same &= item == defaulted.at(i);
      items.add(item);
    }
    return same ? defaulted : Tree.of(items);
  }

  /** Whether there is no value in it, at any depth. */
  private static boolean isNothing(Tree tree) {
    if (tree instanceof ObjectTree object) {
      for (int i = 0; i < object.size(); i++) {
        if (!isNothing(object.value(i))) {
          return false;
        }
      }
      return true;
    }
    return tree.isUnset() || tree instanceof ListTree list && list.size() == 0;
  }

  private static Tree stripped(Tree tree) {
    return tree instanceof ObjectTree object
        ? object.mapped(value -> value.isUnset() ? Tree.ABSENT : stripped(value))
        : tree;
  }
}
