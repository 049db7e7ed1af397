package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * The strategy of device taint rules, which say since when their taint has its effect.
 *
 * <p>Follows {@code pkg/registry/resource/devicetaintrule/strategy.go}, v1.37.
 */
record DeviceTaintRuleStrategy(Strategy workload) implements Strategy {
  private static final String[] ADDED = {"spec", "taint", "timeAdded"};

  @Override
  public Tree preparedForCreate(Tree rule) {
    // As SetDefaults_DeviceTaint in pkg/apis/resource/v1/defaults.go: the present, like its birth.
    Tree prepared = workload.preparedForCreate(rule);
    return prepared.at(ADDED).isUnset()
        ? prepared.with(prepared.at("metadata", "creationTimestamp"), ADDED)
        : prepared;
  }

  @Override
  public Tree preparedForUpdate(Tree rule, Tree old) {
    return workload.preparedForUpdate(rule, old);
  }

  @Override
  public Tree dated(Tree rule, Tree old, Tree now) {
    Tree effect = rule.at("spec", "taint", "effect");
    boolean same = effect.equals(old.at("spec", "taint", "effect"));
    boolean isNew = rule.at(ADDED).isUnset() || !same && rule.at(ADDED).equals(old.at(ADDED));
    return isNew ? rule.with(now, ADDED) : rule;
  }
}
