package dev.seatrial.lint.rule;

import dev.seatrial.lint.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things of one batch by the namespace that they say they are in: only those meet each other. */
final class ByNamespace<T> {
  private final Map<String, List<T>> groups = new LinkedHashMap<>();

  void add(Manifest manifest, T thing) {
    groups.computeIfAbsent(manifest.object().namespace(), unused -> new ArrayList<>()).add(thing);
  }

  /** The things in the namespace of a manifest, in their order. */
  List<T> beside(Manifest manifest) {
    return groups.getOrDefault(manifest.object().namespace(), List.of());
  }
}
