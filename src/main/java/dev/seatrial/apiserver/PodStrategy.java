package dev.seatrial.apiserver;

import dev.seatrial.defaulting.PodPreparation;
import dev.seatrial.object.Pod;
import dev.seatrial.object.QualityOfService;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** The strategy of pods. Follows {@code pkg/registry/core/pod/strategy.go}, v1.37. */
final class PodStrategy implements Strategy {
  private static final long DEFAULT_GRACE_SECONDS = 30;

  @Override
  public Tree preparedForCreate(Tree pod) {
    ObjectTree status =
        new ObjectBuilder().put("phase", "Pending").put("conditions", gatedCondition(pod)).build();
    return pod.with(Tree.of(1), "metadata", "generation").with(status, "status");
  }

  @Override
  public Tree completedForCreate(Tree pod) {
    Tree prepared = PodPreparation.prepared(pod);
    String quality = QualityOfService.of(prepared.at("spec")).word();
    return prepared.with(Tree.of(quality), "status", "qosClass");
  }

  @Override
  public Tree preparedForUpdate(Tree pod, Tree old) {
    Tree kept = withResources(pod, old).with(old.at("status"), "status");
    long generation = old.number(0, "metadata", "generation");
    boolean changed = !kept.at("spec").equals(old.at("spec"));
    return kept.with(Tree.of(changed ? generation + 1 : generation), "metadata", "generation");
  }

  /** Who does not know of the resources of a whole pod leaves them as they are. */
  private static Tree withResources(Tree pod, Tree old) {
    Tree before = old.at("spec", "resources");
    return before.isUnset() || !pod.at("spec", "resources").isUnset()
        ? pod
        : pod.with(before, "spec", "resources");
  }

  @Override
  public Tree preparedForStatusUpdate(Tree pod, Tree old) {
    return PodStatusKept.of(pod, old);
  }

  @Override
  public long graceSeconds(Tree pod, long requestedSeconds) {
    String phase = pod.text("", "status", "phase");
    boolean ended = Pod.isTerminalPhase(phase);
    if (ended || pod.text("", "spec", "nodeName").isEmpty()) {
      return 0;
    }
    return requestedSeconds >= 0
        ? requestedSeconds
        : pod.number(DEFAULT_GRACE_SECONDS, "spec", "terminationGracePeriodSeconds");
  }

  private static Tree gatedCondition(Tree pod) {
    if (pod.items("spec", "schedulingGates").isEmpty()) {
      return Tree.ABSENT;
    }
    return ListTree.of(
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", pod.at("metadata", "creationTimestamp"))
            .put("message", "Scheduling is blocked due to non-empty scheduling gates")
            .put("reason", "SchedulingGated")
            .put("status", "False")
            .put("type", "PodScheduled")
            .build());
  }
}
