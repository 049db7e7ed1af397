package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/** The strategy of nodes. Follows {@code pkg/registry/core/node/strategy.go}, v1.37. */
record NodeStrategy(Strategy workload) implements Strategy {
  private static final String[] CONFIG = {"status", "config"};

  @Override
  public Tree preparedForCreate(Tree node) {
    return workload.preparedForCreate(node).without(CONFIG);
  }

  @Override
  public Tree preparedForUpdate(Tree node, Tree old) {
    return workload.preparedForUpdate(node, old);
  }

  // What the kubelet was configured by is no longer told, unless it was told before.
  @Override
  public Tree preparedForStatusUpdate(Tree node, Tree old) {
    return old.at(CONFIG).isUnset() ? node.without(CONFIG) : node;
  }
}
