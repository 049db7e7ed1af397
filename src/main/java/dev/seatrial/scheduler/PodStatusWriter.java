package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/**
 * Writes into a pod's status what the scheduler found.
 *
 * <p>Follows {@code updatePod} in {@code pkg/scheduler/schedule_one.go} and {@code
 * UpdatePodCondition} in {@code pkg/api/v1/pod/util.go}, v1.37.
 */
final class PodStatusWriter {
  private final Api api;

  PodStatusWriter(Api api) {
    this.api = api;
  }

  /** A condition to be set. */
  record Finding(String type, String status, String reason, String message) {}

  /** The pod with the condition; the time is kept where its status is. */
  Tree with(Tree pod, Finding finding) {
    Tree old = Conditions.of(pod).find(finding.type()).orElse(Tree.ABSENT);
    boolean kept = old.text("", "status").equals(finding.status());
    Tree now = Tree.of(Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000));
    Tree condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", kept ? old.at("lastTransitionTime") : now)
            .put("message", finding.message())
            .put("observedGeneration", pod.at("metadata", "generation"))
            .put("reason", finding.reason())
            .put("status", finding.status())
            .put("type", finding.type())
            .build();
    return condition.equals(old)
        ? pod
        : pod.with(Conditions.of(pod).with(condition).toTree(), "status", "conditions");
  }

  /** The pod nominated to a node; to none where it is empty. */
  static Tree nominated(Tree pod, String node) {
    return node.isEmpty()
        ? pod.without("status", "nominatedNodeName")
        : pod.with(Tree.of(node), "status", "nominatedNodeName");
  }

  /** Stores a status that changed. */
  void write(Tree before, Tree after) {
    if (!after.equals(before)) {
      api.updateStatus(after);
    }
  }
}
