package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which pods wait for room that is being made for them, and where.
 *
 * <p>As {@code nominator} in {@code pkg/scheduler/backend/queue/nominator.go}, v1.37.
 */
final class Nominations {
  private final Map<ObjectKey, String> nodeOf = new LinkedHashMap<>();
  private final Map<String, Map<ObjectKey, PodState>> podsOf = new LinkedHashMap<>();

  /** Notes the node that a pod is nominated to; none where it is empty. */
  void put(PodState pod, String node) {
    remove(pod.key());
    if (!node.isEmpty()) {
      nodeOf.put(pod.key(), node);
      podsOf.computeIfAbsent(node, name -> new LinkedHashMap<>()).put(pod.key(), pod);
    }
  }

  void remove(ObjectKey pod) {
    String node = nodeOf.remove(pod);
    if (node == null) {
      return;
    }
    Map<ObjectKey, PodState> pods = podsOf.getOrDefault(node, new LinkedHashMap<>());
    pods.remove(pod);
    if (pods.isEmpty()) {
      podsOf.remove(node);
    }
  }

  /** The other pods nominated to a node that the pod has to yield to. */
  List<PodState> atLeastAsImportant(NodeState node, PodState pod) {
    return podsOf.isEmpty()
        ? List.of()
        : select(
            node.name(),
            other -> other.priority() >= pod.priority() && !other.key().equals(pod.key()));
  }

  /** The pods nominated to a node that are less important than the pod. */
  List<PodState> lessImportant(String node, PodState pod) {
    return select(node, other -> other.priority() < pod.priority());
  }

  private List<PodState> select(String node, Predicate<PodState> condition) {
    Map<ObjectKey, PodState> pods = podsOf.get(node);
    if (pods == null) {
      return List.of();
    }
    List<PodState> selected = new ArrayList<>();
    pods.values().stream().filter(condition).forEach(selected::add);
    return selected;
  }
}
