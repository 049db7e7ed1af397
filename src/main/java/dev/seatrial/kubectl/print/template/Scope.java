package dev.seatrial.kubectl.print.template;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The variables that are known at a place, the latest last. */
final class Scope {
  private final List<String> names = new ArrayList<>();
  private final List<Tree> values = new ArrayList<>();

  int size() {
    return names.size();
  }

  /** Forgets all but the first so many. */
  void shrink(int size) {
    names.subList(size, names.size()).clear();
    values.subList(size, values.size()).clear();
  }

  void declare(String name, Tree value) {
    names.add(name);
    values.add(value);
  }

  void assign(String name, Tree value) {
    values.set(names.lastIndexOf(name), value);
  }

  Tree value(String name) {
    return values.get(names.lastIndexOf(name));
  }
}
