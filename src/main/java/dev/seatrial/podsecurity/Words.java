package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What the words of all checks are made of. As {@code helpers.go} and {@code visitor.go}. */
final class Words {
  private static final List<String> LISTS =
      List.of("initContainers", "containers", "ephemeralContainers");

  private Words() {}

  /** All containers of a pod, in the order in which they are spoken of. */
  static List<Tree> containers(Tree spec) {
    List<Tree> all = new ArrayList<>();
    LISTS.forEach(list -> all.addAll(spec.items(list)));
    return all;
  }

  /** The names of the containers for which something holds. */
  static List<String> containers(Tree spec, Predicate<Tree> condition) {
    return names(containers(spec).stream().filter(condition).toList());
  }

  static List<String> names(List<Tree> named) {
    return named.stream().map(each -> each.text("", "name")).toList();
  }

  /** {@code container "a"} or {@code containers "a", "b"}. */
  static String named(String what, Collection<String> names) {
    return plural(what, names) + " " + quoted(names);
  }

  static String plural(String what, Collection<?> counted) {
    return counted.size() == 1 ? what : what + "s";
  }

  static String quoted(Collection<String> words) {
    return words.isEmpty() ? "" : "\"" + String.join("\", \"", words) + "\"";
  }

  static String uses(Collection<?> counted) {
    return counted.size() == 1 ? "uses" : "use";
  }
}
