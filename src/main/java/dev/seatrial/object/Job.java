package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A job, {@code batch/v1}. */
public record Job(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** How many of its pods may run at the same time. */
  public int parallelism() {
    return tree.integer(1, "spec", "parallelism");
  }

  /** How many pods must succeed; empty where one is enough. */
  public OptionalInt completions() {
    return optional("completions");
  }

  /** How many pods may fail. */
  public int backoffLimit() {
    return tree.integer(6, "spec", "backoffLimit");
  }

  /** How many pods of each index may fail; empty where failures are counted together. */
  public OptionalInt backoffLimitPerIndex() {
    return optional("backoffLimitPerIndex");
  }

  /** How many indexes may fail; empty where all may. */
  public OptionalInt maxFailedIndexes() {
    return optional("maxFailedIndexes");
  }

  /** Whether each completion has an index of its own. */
  public boolean isIndexed() {
    return tree.text("NonIndexed", "spec", "completionMode").equals("Indexed");
  }

  /** Whether it should have no pods for now. */
  public boolean isSuspended() {
    return tree.flag(false, "spec", "suspend");
  }

  /** How long it may take, in seconds. */
  public OptionalLong activeDeadlineSeconds() {
    Tree seconds = tree.at("spec", "activeDeadlineSeconds");
    return seconds.isUnset() ? OptionalLong.empty() : OptionalLong.of(seconds.number(0));
  }

  /** How long it stays once it is finished, in seconds; empty where for good. */
  public OptionalInt ttlSecondsAfterFinished() {
    return optional("ttlSecondsAfterFinished");
  }

  /** Whether a pod that goes is replaced only once it has ended. */
  public boolean replacesOnlyFailedPods() {
    return tree.text("", "spec", "podReplacementPolicy").equals("Failed");
  }

  /** What a pod's failure leads to. */
  public Tree podFailurePolicy() {
    return tree.at("spec", "podFailurePolicy");
  }

  /** When a part of the indexes is success enough. */
  public Tree successPolicy() {
    return tree.at("spec", "successPolicy");
  }

  /** Which pods belong to it. */
  public Tree selector() {
    return tree.at("spec", "selector");
  }

  /** What its pods are made from. */
  public Tree template() {
    return tree.at("spec", "template");
  }

  /** Who looks after it; empty where it is the controller of jobs. */
  public Optional<String> managedBy() {
    return tree.textAt("spec", "managedBy");
  }

  /** Whether it is complete or has failed for good. */
  public boolean isFinished() {
    return finishedCondition().isPresent();
  }

  /** When it finished, in seconds since 1970; empty before. */
  public OptionalLong finishedSeconds() {
    return finishedCondition()
        .map(condition -> Timestamps.seconds(condition.text("", "lastTransitionTime")))
        .orElse(OptionalLong.empty());
  }

  private Optional<Tree> finishedCondition() {
    Conditions conditions = Conditions.of(tree);
    for (String type : new String[] {"Complete", "Failed"}) {
      if (conditions.isTrue(type)) {
        return conditions.find(type);
      }
    }
    return Optional.empty();
  }

  private OptionalInt optional(String field) {
    Tree number = tree.at("spec", field);
    return number.isUnset() ? OptionalInt.empty() : OptionalInt.of(number.integer(0));
  }
}
