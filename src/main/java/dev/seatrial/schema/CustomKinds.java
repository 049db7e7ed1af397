package dev.seatrial.schema;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds that definitions add to a catalogue, in discovery's order. */
final class CustomKinds {
  static final CustomKinds NONE = new CustomKinds(new LinkedHashMap<>(), List.of());

  private final Map<String, CustomDefinition> definitions;
  private final List<CustomKind> kinds;

  private CustomKinds(Map<String, CustomDefinition> definitions, List<CustomKind> kinds) {
    this.definitions = definitions;
    this.kinds = kinds;
  }

  /** These and more; of two definitions with one name the later one counts. */
  CustomKinds with(List<CustomDefinition> more, Schema objectMeta) {
    Map<String, CustomDefinition> all = new LinkedHashMap<>(definitions);
    more.forEach(definition -> all.put(definition.name(), definition));
    return of(all, objectMeta);
  }

  private static CustomKinds of(Map<String, CustomDefinition> definitions, Schema objectMeta) {
    List<CustomKind> kinds = new ArrayList<>();
    for (CustomDefinition definition : definitions.values()) {
      for (Tree version : definition.versions()) {
        if (version.flag(false, "served")) {
          kinds.add(CustomKind.of(definition, version, objectMeta));
        }
      }
    }
    kinds.sort(
        Comparator.comparing((CustomKind kind) -> kind.resource().group())
            .thenComparing(kind -> kind.resource().version(), ApiVersionOrder.NEWEST_FIRST)
            .thenComparing(kind -> kind.resource().plural()));
    return new CustomKinds(definitions, List.copyOf(kinds));
  }

  Optional<CustomKind> find(String apiVersion, String kind) {
    for (CustomKind custom : kinds) {
      if (custom.resource().kind().equals(kind)
          && custom.resource().apiVersion().equals(apiVersion)) {
        return Optional.of(custom);
      }
    }
    return Optional.empty();
  }

  List<CustomKind> all() {
    return kinds;
  }
}
