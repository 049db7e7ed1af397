package dev.seatrial.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A word for a kind on kubectl's command line, taken apart at its dots.
 *
 * @param rest what follows the first dot; empty where there is none
 */
record ResourceWord(String name, String rest) {

  static ResourceWord parse(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int dot = lower.indexOf('.');
    return dot < 0
        ? new ResourceWord(lower, "")
        : new ResourceWord(lower.substring(0, dot), lower.substring(dot + 1));
  }

  // As ParseResourceArg in apimachinery and expandResourceShortcut in client-go's
  // restmapper/shortcut.go, v0.37: NAME.VERSION.GROUP is tried before NAME.GROUP, full names before
  // short ones, whole groups before beginnings of groups. A short name forgets its version.
  Optional<Resource> in(List<Resource> resources) {
    int dot = rest.indexOf('.');
    if (dot > 0) {
      String version = rest.substring(0, dot);
      String group = rest.substring(dot + 1);
      List<Resource> grouped = resources.stream().filter(r -> r.group().equals(group)).toList();
      Optional<Resource> exact =
          full(grouped, r -> r.version().equals(version))
              .or(() -> grouped.stream().filter(r -> r.shortNames().contains(name)).findFirst());
      if (exact.isPresent()) {
        return exact;
      }
    }
    return first(resources, r -> rest.isEmpty() || r.group().equals(rest))
        .or(() -> first(resources, r -> r.group().startsWith(rest)));
  }

  private Optional<Resource> first(List<Resource> resources, Predicate<Resource> fits) {
    return full(resources, fits)
        .or(
            () ->
                resources.stream()
                    .filter(fits)
                    .filter(r -> r.shortNames().contains(name))
                    .findFirst());
  }

  private Optional<Resource> full(List<Resource> resources, Predicate<Resource> fits) {
    return resources.stream()
        .filter(fits)
        .filter(r -> r.plural().equals(name) || r.singular().equals(name))
        .findFirst();
  }
}
