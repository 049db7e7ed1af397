package dev.seatrial.apiserver;

import dev.seatrial.defaulting.PodPreparation;
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
        new ObjectBuilder()
            .put("phase", "Pending")
            .put("conditions", gatedCondition(pod))
            .put("qosClass", QualityOfService.of(pod.at("spec")).word())
            .build();
    return pod.with(Tree.of(1), "metadata", "generation").with(status, "status");
  }

  @Override
  public Tree completedForCreate(Tree pod) {
    return PodPreparation.prepared(pod);
  }

  @Override
  public Tree preparedForUpdate(Tree pod, Tree old) {
    Tree kept = pod.with(old.at("status"), "status");
    long generation = old.number(0, "metadata", "generation");
    boolean changed = !pod.at("spec").equals(old.at("spec"));
    return kept.with(Tree.of(changed ? generation + 1 : generation), "metadata", "generation");
  }

  @Override
  public Tree preparedForStatusUpdate(Tree pod, Tree old) {
    return PodStatusKept.of(pod, old);
  }

  @Override
  public long graceSeconds(Tree pod, long requestedSeconds) {
    String phase = pod.text("", "status", "phase");
    boolean ended = phase.equals("Succeeded") || phase.equals("Failed");
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
