package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.apiserver.Store;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the scheduler knows of the cluster: its nodes, in their order, and the pods on them.
 *
 * <p>As {@code cacheImpl} in {@code pkg/scheduler/backend/cache/cache.go}, v1.37, but kept up to
 * date at every change, so that no snapshot is needed.
 */
final class ClusterCache {
  private static final int MOST_REMEMBERED = 10_000;

  private final Store store;
  private final Map<Tree, LabelSelector> selectors = new LinkedHashMap<>();
  private final PodReader reader = new PodReader();
  private final Map<String, NodeState> nodes = new LinkedHashMap<>();
  private final Map<ObjectKey, PlacedPod> pods = new LinkedHashMap<>();
  private final Set<ObjectKey> assumed = new LinkedHashSet<>();
  private final Map<String, Integer> images = new LinkedHashMap<>();
  private final List<Integer> freeIndexes = new ArrayList<>();
  private final NodeOrder order = new NodeOrder();
  private final NodeTraits traits = new NodeTraits();
  private final AffinityGroups affinities = new AffinityGroups();
  private final PodCounts counts = new PodCounts(this::namespaceLabels);

  ClusterCache(Store store) {
    this.store = store;
  }

  /** The nodes that exist, in the order in which they are tried. */
  List<NodeState> nodes() {
    return order.list();
  }

  /** The node of a name, where it exists. */
  Optional<NodeState> node(String name) {
    return Optional.ofNullable(nodes.get(name)).filter(NodeState::exists);
  }

  /** What holds of any of the nodes. */
  NodeTraits traits() {
    return traits;
  }

  /** All objects, for what is too rare to be kept here. */
  Store store() {
    return store;
  }

  PodState read(ObjectKey key, Tree pod) {
    return reader.read(key, pod);
  }

  PodState reread(PodState before, Tree pod) {
    return reader.reread(before, pod);
  }

  /** A label selector; equal ones, which siblings share, are read once. */
  LabelSelector selector(Tree selector) {
    if (selectors.size() > MOST_REMEMBERED) {
      selectors.clear();
    }
    return selectors.computeIfAbsent(selector, LabelSelector::of);
  }

  Tree namespaceLabels(String namespace) {
    return store.get(new ObjectKey(Resources.NAMESPACES, "", namespace)).at("metadata", "labels");
  }

  /** How many of the matching pods are on which node. */
  NodeCounts counts(PodMatch match) {
    return counts.of(match);
  }

  /** The pods on nodes that have affinities of their own. */
  AffinityGroups affinities() {
    return affinities;
  }

  /** How many nodes have an image, by its name as a node states it. */
  int nodesWithImage(String name) {
    return images.getOrDefault(name, 0);
  }

  /** Takes in a node that was added or changed. */
  void setNode(Tree node) {
    NodeState state = state(node.text("", "metadata", "name"));
    boolean moved = !state.labels().equals(node.at("metadata", "labels")) || !state.exists();
    countImages(state.tree(), -1);
    traits.count(state, -1);
    state.set(node);
    traits.count(state, 1);
    countImages(node, 1);
    if (moved) {
      counts.nodesChanged();
    }
    order.place(state);
  }

  /** Forgets a node; pods that name it are remembered in case it comes back. */
  void removeNode(String name) {
    NodeState state = state(name);
    countImages(state.tree(), -1);
    traits.count(state, -1);
    state.set(Tree.ABSENT);
    counts.nodesChanged();
    order.remove(state);
    dropIfUnused(state);
  }

  /** Takes a pod to be on a node before it is bound to it. */
  void assume(PodState pod, String node) {
    setPod(pod.key(), pod.tree().with(Tree.of(node), "spec", "nodeName"));
    assumed.add(pod.key());
  }

  /** Whether a pod is only taken to be on its node. */
  boolean isAssumed(ObjectKey pod) {
    return assumed.contains(pod);
  }

  /** Takes in a pod on a node, new or changed. Returns its state there before, where it had one. */
  Optional<PodState> setPod(ObjectKey key, Tree pod) {
    Optional<PodState> before = replacePod(key, pod);
    return assumed.remove(key) ? Optional.empty() : before;
  }

  private Optional<PodState> replacePod(ObjectKey key, Tree pod) {
    PlacedPod placed = pods.get(key);
    if (placed == null) {
      place(reader.read(key, pod));
      return Optional.empty();
    }
    PodState before = placed.state();
    PodState now = reader.reread(before, pod);
    if (now.countsAs(before) && now.nodeName().equals(before.nodeName())) {
      placed.renew(now);
    } else {
      displace(placed);
      place(now);
    }
    return Optional.of(before);
  }

  /** Forgets a pod on a node. Returns its last state, where it was known. */
  Optional<PodState> removePod(ObjectKey key) {
    assumed.remove(key);
    PlacedPod placed = pods.get(key);
    if (placed == null) {
      return Optional.empty();
    }
    displace(placed);
    dropIfUnused(placed.node());
    return Optional.of(placed.state());
  }

  /** Takes in that the labels of a namespace changed. */
  void namespaceChanged() {
    counts.clear();
  }

  private void place(PodState pod) {
    NodeState node = state(pod.nodeName());
    pods.put(pod.key(), node.add(pod));
    count(pod, node, 1);
  }

  private void displace(PlacedPod placed) {
    PodState pod = placed.state();
    pods.remove(pod.key());
    placed.node().remove(pod);
    count(pod, placed.node(), -1);
  }

  private void count(PodState pod, NodeState node, long times) {
    counts.add(pod, node, times);
    affinities.add(pod, node, times);
  }

  private NodeState state(String name) {
    return nodes.computeIfAbsent(name, key -> new NodeState(key, nextIndex()));
  }

  private void dropIfUnused(NodeState node) {
    if (!node.exists() && node.isEmpty()) {
      nodes.remove(node.name());
      freeIndexes.add(node.index());
    }
  }

  private int nextIndex() {
    return freeIndexes.isEmpty() ? nodes.size() : freeIndexes.remove(freeIndexes.size() - 1);
  }

  private void countImages(Tree node, int times) {
    for (Tree image : node.items("status", "images")) {
      image.items("names").forEach(name -> images.merge(name.text(""), times, Integer::sum));
    }
  }
}
