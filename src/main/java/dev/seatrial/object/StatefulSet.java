package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.OptionalInt;

/** A stateful set, {@code apps/v1}. */
public record StatefulSet(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** How many pods there should be. */
  public int replicas() {
    return tree.integer(1, "spec", "replicas");
  }

  /** How long a pod must be ready to count as available. */
  public int minReadySeconds() {
    return tree.integer(0, "spec", "minReadySeconds");
  }

  /** Which pods belong to it. */
  public Tree selector() {
    return tree.at("spec", "selector");
  }

  /** What its pods are made from. */
  public Tree template() {
    return tree.at("spec", "template");
  }

  /** The headless service that names its pods. */
  public String serviceName() {
    return tree.text("", "spec", "serviceName");
  }

  /** The ordinal of the first pod. */
  public int startOrdinal() {
    return tree.integer(0, "spec", "ordinals", "start");
  }

  /** Whether an ordinal is one of those that it should have. */
  public boolean hasOrdinal(int ordinal) {
    return ordinal >= startOrdinal() && ordinal < startOrdinal() + replicas();
  }

  /** Whether pods need not wait for those before them. */
  public boolean isParallel() {
    return tree.text("OrderedReady", "spec", "podManagementPolicy").equals("Parallel");
  }

  /** Whether new pods come only where somebody deleted the old ones. */
  public boolean isOnDelete() {
    return tree.text("RollingUpdate", "spec", "updateStrategy", "type").equals("OnDelete");
  }

  /** How many of the first pods keep the old revision; empty where that is not said. */
  public OptionalInt partition() {
    Tree rolling = tree.at("spec", "updateStrategy", "rollingUpdate");
    return rolling.isUnset()
        ? OptionalInt.empty()
        : OptionalInt.of(rolling.integer(0, "partition"));
  }

  /** How many pods may be unavailable during an update. As getStatefulSetMaxUnavailable. */
  public int maxUnavailable() {
    Tree bound = tree.at("spec", "updateStrategy", "rollingUpdate", "maxUnavailable");
    return bound.isUnset() ? 1 : Math.max(1, IntOrPercent.of(bound).scaledDown(replicas()));
  }

  /** How many old revisions are kept. */
  public int revisionHistoryLimit() {
    return tree.integer(10, "spec", "revisionHistoryLimit");
  }

  /** The claims that each pod gets of its own. */
  public List<Tree> volumeClaimTemplates() {
    return tree.items("spec", "volumeClaimTemplates");
  }

  /** Whether the claims go with the set. */
  public boolean deletesClaimsWhenDeleted() {
    return retention("whenDeleted").equals("Delete");
  }

  /** Whether the claims of a pod go when the set is scaled below it. */
  public boolean deletesClaimsWhenScaled() {
    return retention("whenScaled").equals("Delete");
  }

  private String retention(String when) {
    return tree.text("Retain", "spec", "persistentVolumeClaimRetentionPolicy", when);
  }

  /** The name of the revision that the pods have, or had before an update. */
  public String currentRevision() {
    return tree.text("", "status", "currentRevision");
  }

  /** How many pods have that revision. */
  public int currentReplicas() {
    return tree.integer(0, "status", "currentReplicas");
  }

  /** How often the name of a new revision was taken. */
  public int collisionCount() {
    return tree.integer(0, "status", "collisionCount");
  }

  /** The generation that the status speaks of. */
  public long observedGeneration() {
    return tree.number(0, "status", "observedGeneration");
  }
}
