package dev.seatrial.apiserver;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** The strategy of namespaces. Follows {@code pkg/registry/core/namespace/strategy.go}, v1.37. */
final class NamespaceStrategy implements Strategy {
  private static final Tree KUBERNETES = Tree.of("kubernetes");

  @Override
  public Tree preparedForCreate(Tree namespace) {
    Tree finalizers = namespace.at("spec", "finalizers");
    ListTree listed = finalizers instanceof ListTree list ? list : ListTree.EMPTY;
    Tree kept = listed.values().contains(KUBERNETES) ? listed : listed.plus(KUBERNETES);
    return namespace
        .with(kept, "spec", "finalizers")
        .with(ObjectTree.of("phase", Tree.of("Active")), "status");
  }

  @Override
  public Tree preparedForUpdate(Tree namespace, Tree old) {
    return namespace
        .with(old.at("spec", "finalizers"), "spec", "finalizers")
        .with(old.at("status"), "status");
  }
}
