package dev.seatrial.kustomize;

import dev.seatrial.tree.Tree;
import java.util.List;

/** Puts {@code namePrefix} before, {@code nameSuffix} after, and the hash of the content behind. */
// As PrefixTransformer.go, SuffixTransformer.go and HashTransformer.go in kustomize/api, v0.21.
final class NameChange {
  private static final List<GroupVersionKind> KEPT =
      List.of(
          new GroupVersionKind("", "", "CustomResourceDefinition"),
          new GroupVersionKind("apiregistration.k8s.io", "", "APIService"),
          new GroupVersionKind("", "", "Namespace"));

  private NameChange() {}

  static void prefix(Resources resources, String prefix) {
    for (Resource each : resources.list()) {
      if (changes(each)) {
        each.notePrefix(prefix);
        each.remember();
        each.rename(prefix + each.name());
      }
    }
  }

  static void suffix(Resources resources, String suffix) {
    for (Resource each : resources.list()) {
      if (changes(each)) {
        each.noteSuffix(suffix);
        each.remember();
        each.rename(each.name() + suffix);
      }
    }
  }

  static void hash(Resources resources) {
    for (Resource each : resources.list()) {
      if (each.isHashed()) {
        String hash = ContentHash.of(hashed(each));
        each.remember();
        each.rename(each.name() + "-" + hash);
      }
    }
  }

  private static boolean changes(Resource resource) {
    GroupVersionKind type = resource.originalId().type();
    return KEPT.stream().noneMatch(type::isSelectedBy);
  }

  // As encodeConfigMap and encodeSecret in kustomize/api/hasher/hasher.go.
  private static Tree hashed(Resource resource) {
    Tree tree = resource.tree();
    Tree hashed =
        tree.without("apiVersion")
            .without("metadata")
            .without("immutable")
            .with(Tree.of(""), "name");
    String more = "binaryData";
    if (resource.type().kind().equals("Secret")) {
      hashed = hashed.with(tree.at("type").isPresent() ? tree.at("type") : Tree.of(""), "type");
      more = "stringData";
    }
    Tree kept = Tree.ABSENT;
    for (String field : List.of("kind", "name", "type", "data", more)) {
      kept = kept.with(hashed.at(field), field);
    }
    return kept.with(tree.at("data").isPresent() ? tree.at("data") : Tree.of(""), "data");
  }
}
