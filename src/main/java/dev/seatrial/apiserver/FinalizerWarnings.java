package dev.seatrial.apiserver;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.format.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What is warned of in the finalizers of custom resources.
 *
 * <p>Follows {@code generateWarningsFromObj} in {@code pkg/registry/customresource/strategy.go} of
 * {@code k8s.io/apiextensions-apiserver}, v0.37.
 */
final class FinalizerWarnings {
  private static final List<String> OWN = List.of("foregroundDeletion", "kubernetes", "orphan");

  private FinalizerWarnings() {}

  /**
   * What is said of an object.
   *
   * @param old whose finalizers are known; absent where it is new
   */
  static List<String> of(Tree object, Tree old) {
    TreeSet<String> added = new TreeSet<>(finalizers(object));
    added.removeAll(finalizers(old));
    List<String> warnings = new ArrayList<>();
    for (String finalizer : added) {
      String where = "metadata.finalizers: " + GoText.quoted(finalizer) + ": ";
      Formats.qualifiedName(finalizer).forEach(wrong -> warnings.add(where + wrong));
      if (finalizer.indexOf('/') < 0 && !OWN.contains(finalizer)) {
        String path = finalizer.indexOf('.') < 0 ? "" : " including a path (/)";
        warnings.add(
            where
                + "prefer a domain-qualified finalizer name"
                + path
                + " to avoid accidental conflicts with other finalizer writers");
      }
    }
    return warnings;
  }

  private static List<String> finalizers(Tree object) {
    return object.items("metadata", "finalizers").stream().map(each -> each.text("")).toList();
  }
}
