package dev.seatrial.kubectl.set;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Chooses containers by name, as {@code --containers} does.
 *
 * @param text a name, in which {@code *} stands for anything
 */
// As selectString in kubectl/pkg/cmd/set/helper.go, v0.37, whose pattern is matched loosely.
record ContainerPattern(String text) {
  private static final String[] LISTS = {"containers", "initContainers"};

  boolean matches(String name) {
    if (text.equals("*")) {
      return true;
    }
    if (!text.contains("*")) {
      return name.equals(text);
    }
    int from = 0;
    String[] parts = text.split("\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (part.isEmpty()) {
        continue;
      }
      int next = name.indexOf(part, from) - from;
      boolean last = i == parts.length - 1;
      if (name.indexOf(part, from) < 0
          || next < from
          || last && name.length() != part.length() + next) {
        return false;
      }
      from = next;
    }
    return true;
  }

  /** The chosen containers of a pod's specification, those that stay first. */
  List<Tree> chosen(Tree spec) {
    List<Tree> chosen = new ArrayList<>();
    for (String list : LISTS) {
      spec.items(list).stream()
          .filter(container -> matches(container.text("", "name")))
          .forEach(chosen::add);
    }
    return chosen;
  }

  /** The specification with the chosen containers changed. */
  Tree changed(Tree spec, UnaryOperator<Tree> change) {
    Tree result = spec;
    for (String list : LISTS) {
      if (spec.at(list) instanceof ListTree containers) {
        List<Tree> changed = new ArrayList<>();
        for (Tree container : containers.values()) {
          boolean meant = matches(container.text("", "name"));
          changed.add(meant ? change.apply(container) : container);
        }
        result = result.with(Tree.of(changed), list);
      }
    }
    return result;
  }
}
