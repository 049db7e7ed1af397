package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node with the pods that are bound to it and what they take, kept up to date.
 *
 * <p>As {@code NodeInfo} in {@code pkg/scheduler/framework/types.go}, v1.37.
 */
final class NodeState {
  private final String name;
  private final Map<ObjectKey, PodState> pods = new LinkedHashMap<>();
  private final ResourceAmounts requested = new ResourceAmounts();
  private final List<HostPorts.HostPort> ports = new ArrayList<>();
  private Tree tree = Tree.ABSENT;
  private ResourceAmounts allocatable = new ResourceAmounts();
  private long scoredMilliCpu;
  private long scoredMemory;

  NodeState(String name) {
    this.name = name;
  }

  /** A copy for trying what would be if pods came or went. */
  NodeState copy() {
    NodeState copy = new NodeState(name);
    copy.tree = tree;
    copy.allocatable = allocatable;
    pods.values().forEach(copy::add);
    return copy;
  }

  String name() {
    return name;
  }

  /** The node; {@link Tree#ABSENT} while only pods that name it are known. */
  Tree tree() {
    return tree;
  }

  void set(Tree node) {
    tree = node;
    allocatable = ResourceAmounts.of(ResourceList.of(node.at("status", "allocatable")));
  }

  boolean exists() {
    return tree.isPresent();
  }

  /** A label's value, or {@link Tree#ABSENT}. */
  Tree label(String key) {
    return tree.at("metadata", "labels").at(key);
  }

  Collection<PodState> pods() {
    return pods.values();
  }

  int podCount() {
    return pods.size();
  }

  ResourceAmounts requested() {
    return requested;
  }

  ResourceAmounts allocatable() {
    return allocatable;
  }

  /** As requested, where containers that ask for nothing count a little. */
  long scoredMilliCpu() {
    return scoredMilliCpu;
  }

  /** As requested, where containers that ask for nothing count a little. */
  long scoredMemory() {
    return scoredMemory;
  }

  List<HostPorts.HostPort> ports() {
    return ports;
  }

  void add(PodState pod) {
    pods.put(pod.key(), pod);
    requested.add(pod.asked().amounts());
    scoredMilliCpu += pod.asked().scoredMilliCpu();
    scoredMemory += pod.asked().scoredMemory();
    ports.addAll(pod.ports());
  }

  void remove(PodState pod) {
    pods.remove(pod.key());
    requested.subtract(pod.asked().amounts());
    scoredMilliCpu -= pod.asked().scoredMilliCpu();
    scoredMemory -= pod.asked().scoredMemory();
    pod.ports().forEach(ports::remove);
  }

  /** Replaces a pod by its newer state, which takes the same. */
  void refresh(PodState pod) {
    pods.put(pod.key(), pod);
  }

  @Override
  public String toString() {
    return name;
  }
}
