package dev.seatrial.kubelet;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.HostPorts;
import dev.seatrial.object.Pod;
import dev.seatrial.object.RequiredNodes;
import dev.seatrial.object.Tolerations;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Whether a node takes in a pod that no scheduler placed there.
 *
 * <p>Follows {@code pkg/kubelet/lifecycle/predicate.go} and {@code AdmissionCheck} in {@code
 * pkg/scheduler}, v1.37. A pod that a scheduler placed was held against the same rules a moment
 * ago, and is not again; no critical pod evicts others to get in.
 *
 * @param others the pods that the node has taken in
 */
record NodeAdmission(PodSync sync, List<Tree> others) {
  /** Why the node turns the pod away; nothing where it takes it in. */
  static Optional<PodFailure> rejection(PodSync sync) {
    boolean placed = Conditions.of(sync.pod()).isTrue("PodScheduled");
    return placed || sync.world().timing().isBrief()
        ? Optional.empty()
        : new NodeAdmission(sync, admitted(sync)).rejection();
  }

  /** The pods of the node that it has taken in and that have not ended, but this one. */
  static List<Tree> admitted(PodSync sync) {
    String uid = sync.runtime().uid();
    return sync.api().store().podsOn(sync.node()).stream()
        .filter(pod -> !pod.text("", "metadata", "uid").equals(uid))
        .filter(pod -> pod.at("status", "startTime").isPresent() && !new Pod(pod).isTerminal())
        .toList();
  }

  private Optional<PodFailure> rejection() {
    Tree pod = sync.pod();
    if (!pod.text("linux", "spec", "os", "name").equals("linux")) {
      String message = "Failed to admit pod as the OS field doesn't match node OS";
      return Optional.of(PodFailure.rejected("PodOSNotSupported", message));
    }
    List<Tree> specs = others.stream().map(AllocatedSpec::of).toList();
    return new NodeRoom(sync.nodeTree(), specs)
        .shortage(pod.at("spec"))
        .map(lack -> PodFailure.rejected(lack.reason(), lack.message()))
        .or(this::predicate);
  }

  private Optional<PodFailure> predicate() {
    Tree pod = sync.pod();
    Tree node = sync.nodeTree();
    if (!new RequiredNodes(pod.at("spec")).match(node)) {
      return failed("NodeAffinity", "node(s) didn't match Pod's node affinity/selector");
    }
    List<HostPorts.HostPort> ports = HostPorts.of(pod);
    if (others.stream().anyMatch(other -> HostPorts.collide(ports, HostPorts.of(other)))) {
      return failed("NodePorts", "node(s) didn't have free ports for the requested pod ports");
    }
    Tolerations tolerations = new Tolerations(pod.items("spec", "tolerations"));
    // A kubelet is interested in no other effect.
    return tolerations.coverAll(node.items("spec", "taints"), List.of("NoExecute"))
        ? Optional.empty()
        : failed("TaintToleration", "node(s) had taints that the pod didn't tolerate");
  }

  private static Optional<PodFailure> failed(String predicate, String why) {
    String message = "Predicate " + predicate + " failed: " + why;
    return Optional.of(PodFailure.rejected(predicate, message));
  }
}
