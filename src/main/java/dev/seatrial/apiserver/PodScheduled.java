package dev.seatrial.apiserver;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/** The condition that a binding sets on its pod. */
final class PodScheduled {
  private static final String TYPE = "PodScheduled";

  private PodScheduled() {}

  /** The pod with {@code PodScheduled} true since now. */
  static Tree set(Tree pod, long nowMicros) {
    Tree condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", Timestamps.ofSeconds(nowMicros / 1_000_000))
            .put("status", "True")
            .put("type", TYPE)
            .build();
    return pod.with(Conditions.of(pod).with(condition).toTree(), "status", "conditions");
  }
}
