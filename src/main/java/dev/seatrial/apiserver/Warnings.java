package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What the API server accepts but warns of.
 *
 * <p>Follows {@code WarningsOnCreate} and {@code WarningsOnUpdate} of the strategies in {@code
 * pkg/registry}, v1.37.
 */
final class Warnings {
  private Warnings() {}

  /** What is said of an API version that is on its way out. */
  static List<String> ofVersion(Catalog catalog, Tree object) {
    return catalog
        .deprecationWarning(object.text("", "apiVersion"), object.text("", "kind"))
        .map(List::of)
        .orElse(List.of());
  }

  static List<String> onCreate(Resource resource, Tree object) {
    if (resource.isCustom()) {
      return FinalizerWarnings.of(object, Tree.ABSENT);
    }
    List<String> warnings = new ArrayList<>(WorkloadWarnings.onCreate(object));
    warnings.addAll(KindWarnings.of(object, Tree.ABSENT));
    return warnings;
  }

  static List<String> onUpdate(Resource resource, Tree object, Tree old) {
    if (resource.isCustom()) {
      return FinalizerWarnings.of(object, old);
    }
    List<String> warnings = new ArrayList<>(WorkloadWarnings.onUpdate(object, old));
    warnings.addAll(KindWarnings.of(object, old));
    return warnings;
  }
}
