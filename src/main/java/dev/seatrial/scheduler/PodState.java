package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.HostPorts;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * A pod with what the scheduler reads from it again and again.
 *
 * <p>As {@code PodInfo} in {@code pkg/scheduler/framework/types.go}, v1.37.
 */
record PodState(
    Tree tree,
    ObjectKey key,
    PodRequests.Asked asked,
    PodAffinity affinity,
    List<HostPorts.HostPort> ports) {

  String uid() {
    return tree.text("", "metadata", "uid");
  }

  String name() {
    return key.name();
  }

  String namespace() {
    return key.namespace();
  }

  Tree labels() {
    return tree.at("metadata", "labels");
  }

  Tree spec() {
    return tree.at("spec");
  }

  long priority() {
    return tree.number(0, "spec", "priority");
  }

  String nodeName() {
    return tree.text("", "spec", "nodeName");
  }

  String nominatedNode() {
    return tree.text("", "status", "nominatedNodeName");
  }

  boolean isTerminating() {
    return tree.at("metadata", "deletionTimestamp").isPresent();
  }

  /** Whether both say the same of everything that other pods' placement depends on. */
  boolean countsAs(PodState other) {
    return labels().equals(other.labels())
        && isTerminating() == other.isTerminating()
        && affinity.equals(other.affinity)
        && asked == other.asked
        && ports.equals(other.ports);
  }
}
