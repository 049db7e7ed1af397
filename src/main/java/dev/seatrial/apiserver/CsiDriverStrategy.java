package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * The strategy of CSI drivers, whose generation is counted on but begins as the client has it.
 *
 * <p>Follows {@code pkg/registry/storage/csidriver/strategy.go}, v1.37.
 */
record CsiDriverStrategy(Strategy workload) implements Strategy {
  @Override
  public Tree preparedForCreate(Tree driver) {
    return driver;
  }

  @Override
  public Tree preparedForUpdate(Tree driver, Tree old) {
    return workload.preparedForUpdate(driver, old);
  }
}
