package dev.seatrial.kustomize;

import dev.seatrial.kustomize.FieldEdit.Missing;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.UnaryOperator;

/** Moves everything into the kustomization's {@code namespace}. */
// As NamespaceTransformer.go and filters/namespace/namespace.go in kustomize/api, v0.21.
final class NamespaceChange {
  private static final FieldSpec OWN = FieldSpec.made("", "", "metadata/namespace");

  private NamespaceChange() {}

  static void apply(Resources resources, String namespace) {
    for (Resource each : resources.list()) {
      each.remember();
      each.set(moved(each, namespace));
      List<Resource> namesakes =
          resources.list().stream()
              .filter(other -> other.currentId().means(each.currentId()))
              .toList();
      if (namesakes.size() != 1) {
        throw new KustomizeException(
            "namespace transformation produces ID conflict: " + Resources.shown(namesakes));
      }
    }
  }

  private static Tree moved(Resource resource, String namespace) {
    Tree tree = resource.tree();
    GroupVersionKind type = resource.type();
    UnaryOperator<Tree> change = old -> Tree.of(namespace);
    if (!resource.currentId().isOfCluster()) {
      tree = FieldEdit.apply(tree, OWN, Missing.BECOMES_SCALAR, change);
    }
    if (type.kind().equals("RoleBinding") || type.kind().equals("ClusterRoleBinding")) {
      tree = withSubjects(tree, namespace);
    }
    boolean core = tree.text("", "apiVersion").equals("v1");
    List<FieldSpec> specs =
        FieldSpecs.NAMESPACES.stream()
            .filter(spec -> core || !spec.path().equals("metadata/name"))
            .toList();
    return FieldEdit.applyAll(tree, specs, Missing.BECOMES_SCALAR, change);
  }

  /** Only the subject called default is sure to be of this namespace. */
  private static Tree withSubjects(Tree binding, String namespace) {
    if (!(binding.at("subjects") instanceof ListTree subjects)) {
      return binding;
    }
    List<Tree> changed =
        subjects.values().stream()
            .map(
                each ->
                    each.text("", "name").equals("default")
                        ? each.with(Tree.of(namespace), "namespace")
                        : each)
            .toList();
    return binding.with(ListTree.of(changed), "subjects");
  }
}
