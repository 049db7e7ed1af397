package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Pod;
import dev.seatrial.object.StatefulSet;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The status of a stateful set with the pods that it has at the beginning of a reconcile.
 *
 * <p>Follows {@code computeReplicaStatus}, {@code completeUpdate} and {@code inconsistentStatus} in
 * {@code pkg/controller/statefulset}, v1.37.
 */
final class StatefulSetStatus {
  private final StatefulSet set;
  private final StatefulRevisions.History history;
  private final int replicas;
  private final int ready;
  private final int available;
  private final int updated;
  private int current;

  StatefulSetStatus(
      StatefulSet set, StatefulRevisions.History history, List<Pod> pods, long nowSeconds) {
    this.set = set;
    this.history = history;
    List<Pod> running = pods.stream().filter(StatefulSetStatus::isRunningAndReady).toList();
    this.replicas = pods.size();
    this.ready = running.size();
    this.available =
        (int)
            running.stream()
                .filter(pod -> pod.isAvailable(set.minReadySeconds(), nowSeconds))
                .count();
    this.current = ofRevision(pods, history.currentName());
    this.updated = ofRevision(pods, history.updateName());
  }

  static boolean isRunningAndReady(Pod pod) {
    return pod.phase().equals("Running") && pod.isReady();
  }

  /** Whether some pod is ready, but not yet for long enough. */
  boolean awaitsAvailability() {
    return ready != available;
  }

  /** One pod of the current revision was told to go for an update. */
  void countReplaced() {
    // A pod of neither revision may go too; the server takes no number below 0.
    current = Math.max(0, current - 1);
  }

  /** Writes the status unless it stands already. */
  void write(Api api) {
    Tree old = set.tree().at("status");
    Tree status = tree(old.at("conditions"));
    boolean behind = set.object().generation() > set.observedGeneration();
    boolean counted = !bare(status).equals(bare(old));
    if (behind || counted) {
      api.modifyStatus(api.keyOf(set.tree()), stored -> status);
    }
  }

  private Tree tree(Tree conditions) {
    boolean complete =
        updated == set.replicas() && ready == set.replicas() && replicas == set.replicas();
    return new ObjectBuilder()
        .put("availableReplicas", available)
        .put("collisionCount", history.collisions())
        .put("conditions", conditions)
        .put("currentReplicas", counted(complete ? updated : current))
        .put("currentRevision", complete ? history.updateName() : history.currentName())
        .put("observedGeneration", set.object().generation())
        .put("readyReplicas", counted(ready))
        .put("replicas", replicas)
        .put("updateRevision", history.updateName())
        .put("updatedReplicas", counted(updated))
        .build();
  }

  // The number of collisions alone is no reason to write.
  private static Tree bare(Tree status) {
    return status.without("collisionCount").without("observedGeneration");
  }

  private static int ofRevision(List<Pod> pods, String revision) {
    return (int)
        pods.stream()
            .filter(pod -> !pod.isTerminating())
            .filter(
                pod -> pod.object().label(StatefulPods.REVISION_LABEL).orElse("").equals(revision))
            .count();
  }

  /** A count as omitempty leaves it: 0 is not written. */
  private static Tree counted(int number) {
    return number == 0 ? Tree.ABSENT : Tree.of(number);
  }
}
