package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * The strategy of custom resources.
 *
 * <p>Follows {@code pkg/registry/customresource/strategy.go} and {@code status_strategy.go} in
 * apiextensions-apiserver, v0.37.
 *
 * @param hasStatus whether the status is written through a subresource of its own
 */
record CustomResourceStrategy(boolean hasStatus) implements Strategy {
  @Override
  public Tree preparedForCreate(Tree object) {
    Tree prepared = hasStatus ? object.without("status") : object;
    return prepared.with(Tree.of(1), "metadata", "generation");
  }

  @Override
  public Tree preparedForUpdate(Tree object, Tree old) {
    Tree prepared = hasStatus ? object.with(old.at("status"), "status") : object;
    Tree content = prepared.without("metadata");
    boolean changed = !content.equals(old.without("metadata"));
    long generation = old.number(0, "metadata", "generation");
    return prepared.with(Tree.of(changed ? generation + 1 : generation), "metadata", "generation");
  }

  @Override
  public Tree preparedForStatusUpdate(Tree object, Tree old) {
    return old.with(object.at("status"), "status");
  }
}
