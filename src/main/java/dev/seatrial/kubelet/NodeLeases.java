package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Names;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The leases by which kubelets say that they are alive.
 *
 * <p>A lease is stored once; what its renewals have come to is told to whoever reads it, so that a
 * cluster in which nothing happens is quiet. Follows {@code component-helpers/apimachinery/lease}
 * and {@code SetNodeOwnerFunc} in {@code pkg/kubelet/util/nodelease.go}, v1.37.
 */
final class NodeLeases {
  private static final String NAMESPACE = "kube-node-lease";
  private static final ObjectKey PLACE = new ObjectKey(Resources.NAMESPACES, "", NAMESPACE);
  private static final int DURATION_SECONDS = 40;

  private final Api api;
  private final NodeWatch nodes;

  NodeLeases(Api api, NodeWatch nodes) {
    this.api = api;
    this.nodes = nodes;
  }

  /** Takes the lease of a node that is heard of, unless it has it. */
  void take(World world, Tree node) {
    String name = node.text("", "metadata", "name");
    if (api.find(PLACE).isPresent()
        && api.find(new ObjectKey(Resources.LEASES, NAMESPACE, name)).isEmpty()) {
      // A lease must not change which names the cluster draws for its pods.
      Names own = new Names(node.text("", "metadata", "uid").hashCode());
      api.as(world.timing().manager())
          .drawing(own)
          .create(lease(world.timing(), new KubeObject(node)));
    }
  }

  private Tree lease(KubeletTiming timing, KubeObject node) {
    Tree owner =
        new ObjectBuilder()
            .put("apiVersion", node.apiVersion())
            .put("kind", node.kind())
            .put("name", node.name())
            .put("uid", node.uid())
            .build();
    ObjectTree metadata =
        new ObjectBuilder()
            .put("name", node.name())
            .put("namespace", NAMESPACE)
            .put("ownerReferences", Tree.of(List.of(owner)))
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "coordination.k8s.io/v1")
        .put("kind", "Lease")
        .put("metadata", metadata)
        .put(
            "spec",
            new ObjectBuilder()
                .put("holderIdentity", holder(timing, node))
                .put("leaseDurationSeconds", DURATION_SECONDS)
                .put("renewTime", Timestamps.ofMicros(now()))
                .build())
        .build();
  }

  private String holder(KubeletTiming timing, KubeObject node) {
    if (timing.host().isEmpty()) {
      return node.name();
    }
    // One process for all nodes: what tells it from others on its machine is the same for all.
    return timing.host() + "_" + api.get(PLACE).text("", "metadata", "uid");
  }

  /** A lease as it is by now: renewed with every heartbeat of a node that is heard of. */
  Tree renewed(World world, Tree lease) {
    KubeObject object = new KubeObject(lease);
    boolean isNodes = object.namespace().equals(NAMESPACE);
    Optional<Tree> node = isNodes ? api.find(ObjectKey.node(object.name())) : Optional.empty();
    long taken = Timestamps.micros(lease.text("", "spec", "renewTime")).orElse(Long.MAX_VALUE);
    long until = Math.min(now(), nodes.silentSinceMicros(object.name()));
    if (node.isEmpty() || until <= taken) {
      return lease;
    }
    long period = Agenda.micros(world.timing().heartbeat());
    long last = taken + (until - taken) / period * period;
    return lease.with(Tree.of(Timestamps.ofMicros(last)), "spec", "renewTime");
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
