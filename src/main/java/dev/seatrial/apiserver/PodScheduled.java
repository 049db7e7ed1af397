package dev.seatrial.apiserver;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/**
 * What a binding makes of its pod.
 *
 * <p>Follows {@code assignPod} in {@code pkg/registry/core/pod/storage/storage.go}, v1.37.
 */
final class PodScheduled {
  private static final String TYPE = "PodScheduled";

  private PodScheduled() {}

  /** Stores a pod as bound to a node; refuses one that may not be. */
  static Tree bound(Server server, Tree pod, String node) {
    ObjectKey key =
        ObjectKey.pod(pod.text("", "metadata", "namespace"), pod.text("", "metadata", "name"));
    server.guard().check(key);
    Binding.check(key, pod);
    // The nomination has served its purpose.
    Tree bound =
        pod.with(Tree.common(node), "spec", "nodeName").without("status", "nominatedNodeName");
    Tree labelled = PodTopologyLabels.labelled(bound, server.store());
    return server.store().put(key, set(labelled, server.clock().nowMicros()));
  }

  /** The pod with {@code PodScheduled} true since now. */
  private static Tree set(Tree pod, long nowMicros) {
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
