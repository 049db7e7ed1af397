package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * The strategy of endpoint slices, in which everything but the metadata counts for the generation.
 *
 * <p>Follows {@code pkg/registry/discovery/endpointslice/strategy.go}, v1.37.
 */
final class EndpointSliceStrategy implements Strategy {
  @Override
  public Tree preparedForCreate(Tree slice) {
    return slice.with(Tree.of(1), "metadata", "generation");
  }

  @Override
  public Tree preparedForUpdate(Tree slice, Tree old) {
    long generation = old.number(0, "metadata", "generation");
    boolean changed = !slice.without("metadata").equals(old.without("metadata"));
    return slice.with(Tree.of(changed ? generation + 1 : generation), "metadata", "generation");
  }
}
