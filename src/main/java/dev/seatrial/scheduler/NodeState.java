package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.HostPorts;
import dev.seatrial.object.Node;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node with the pods that are bound to it and what they take, kept up to date.
 *
 * <p>As {@code NodeInfo} in {@code pkg/scheduler/framework/types.go}, v1.37.
 */
final class NodeState {
  static final String HOSTNAME = "kubernetes.io/hostname";
  static final String ZONE = Node.ZONE;

  private final String name;
  private final int index;
  private final Map<ObjectKey, PlacedPod> pods = new LinkedHashMap<>();
  private final ResourceAmounts requested = new ResourceAmounts();
  private final List<HostPorts.HostPort> ports = new ArrayList<>();
  private Tree tree = Tree.ABSENT;
  private ObjectTree labels = ObjectTree.EMPTY;
  private List<Tree> repelling = List.of();
  private List<Tree> deterring = List.of();
  private Tree hostname = Tree.ABSENT;
  private Tree zone = Tree.ABSENT;
  private boolean unschedulable;
  private ResourceAmounts allocatable = new ResourceAmounts();
  // What each cycle asks of hundreds of nodes stands here itself, not a reference or two away.
  private long allMilliCpu;
  private long allMemory;
  private long mostPods;
  private long podCount;
  private long scoredMilliCpu;
  private long scoredMemory;

  NodeState(String name) {
    this(name, 0);
  }

  /** A node with a small number of its own. */
  NodeState(String name, int index) {
    this.name = name;
    this.index = index;
  }

  /** A copy for trying what would be if pods came or went. */
  NodeState copy() {
    NodeState copy = new NodeState(name, index);
    copy.set(tree);
    pods.values().forEach(pod -> copy.add(pod.state()));
    return copy;
  }

  String name() {
    return name;
  }

  /** The node's own number, which is given again once the node is forgotten. */
  int index() {
    return index;
  }

  /** The node; {@link Tree#ABSENT} while only pods that name it are known. */
  Tree tree() {
    return tree;
  }

  void set(Tree node) {
    tree = node;
    labels = node.object("metadata", "labels");
    hostname = labels.at(HOSTNAME);
    zone = labels.at(ZONE);
    repelling = taints(node, List.of(Tolerations.NO_SCHEDULE, Tolerations.NO_EXECUTE));
    deterring = taints(node, List.of(Tolerations.PREFER_NO_SCHEDULE));
    unschedulable = node.flag(false, "spec", "unschedulable");
    allocatable = ResourceAmounts.of(ResourceList.of(node.at("status", "allocatable")));
    allMilliCpu = allocatable.milliCpu();
    allMemory = allocatable.memory();
    mostPods = allocatable.pods();
  }

  private static List<Tree> taints(Tree node, List<String> effects) {
    return node.items("spec", "taints").stream()
        .filter(taint -> effects.contains(taint.text("", "effect")))
        .toList();
  }

  /** The taints that keep pods away. */
  List<Tree> repellingTaints() {
    return repelling;
  }

  /** The taints that would rather keep pods away. */
  List<Tree> deterringTaints() {
    return deterring;
  }

  boolean isUnschedulable() {
    return unschedulable;
  }

  boolean exists() {
    return tree.isPresent();
  }

  ObjectTree labels() {
    return labels;
  }

  /** The label {@value #HOSTNAME}, or {@link Tree#ABSENT}. */
  Tree hostname() {
    return hostname;
  }

  /** A label's value, or {@link Tree#ABSENT}. */
  Tree label(String key) {
    // Nearly all that is asked for are these two.
    if (key.equals(HOSTNAME)) {
      return hostname;
    }
    return key.equals(ZONE) ? zone : labels.at(key);
  }

  List<PodState> pods() {
    return pods.values().stream().map(PlacedPod::state).toList();
  }

  boolean isEmpty() {
    return podCount == 0;
  }

  /** Whether one pod more would be too many. */
  boolean isFull() {
    return podCount + 1 > mostPods;
  }

  /** As in {@link #allocatable}. */
  long allMilliCpu() {
    return allMilliCpu;
  }

  /** As in {@link #allocatable}. */
  long allMemory() {
    return allMemory;
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

  PlacedPod add(PodState pod) {
    PlacedPod placed = new PlacedPod(this, pod);
    pods.put(pod.key(), placed);
    podCount = pods.size();
    requested.add(pod.asked().amounts());
    scoredMilliCpu += pod.asked().scoredMilliCpu();
    scoredMemory += pod.asked().scoredMemory();
    ports.addAll(pod.ports());
    return placed;
  }

  void remove(PodState pod) {
    pods.remove(pod.key());
    podCount = pods.size();
    requested.subtract(pod.asked().amounts());
    scoredMilliCpu -= pod.asked().scoredMilliCpu();
    scoredMemory -= pod.asked().scoredMemory();
    pod.ports().forEach(ports::remove);
  }

  @Override
  public String toString() {
    return name;
  }
}
