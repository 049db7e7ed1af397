package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Node;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The taints that stand for a node's conditions.
 *
 * <p>Follows {@code doNoScheduleTaintingPass} in {@code node_lifecycle_controller.go} and {@code
 * SwapNodeControllerTaint} in {@code pkg/controller/util/node/controller_utils.go}, v1.37.
 */
final class NodeTaints {
  static final String NO_EXECUTE = "NoExecute";
  static final String NOT_READY = "node.kubernetes.io/not-ready";
  static final String UNREACHABLE = "node.kubernetes.io/unreachable";
  private static final String NO_SCHEDULE = "NoSchedule";
  private static final String PREFIX = "node.kubernetes.io/";
  private static final List<String> OF_CONDITIONS =
      List.of(
          NOT_READY,
          UNREACHABLE,
          PREFIX + "memory-pressure",
          PREFIX + "disk-pressure",
          PREFIX + "network-unavailable",
          PREFIX + "pid-pressure",
          PREFIX + "unschedulable");

  private final Api api;

  NodeTaints(Api api) {
    this.api = api;
  }

  /** Gives the node the NoSchedule taints of its conditions, and only those. */
  void matchConditions(Node node) {
    List<String> wanted = wanted(node);
    List<Tree> kept = new ArrayList<>();
    for (Tree taint : node.taints()) {
      boolean ours =
          taint.text("", "effect").equals(NO_SCHEDULE)
              && OF_CONDITIONS.contains(taint.text("", "key"));
      if (!ours || wanted.remove(taint.text("", "key"))) {
        kept.add(taint);
      }
    }
    wanted.forEach(key -> kept.add(taint(key, NO_SCHEDULE)));
    write(node, kept);
  }

  private static List<String> wanted(Node node) {
    List<String> wanted = new ArrayList<>();
    for (Tree condition : Conditions.of(node.tree()).items()) {
      String key = key(condition.text("", "type"), condition.text("", "status"));
      if (!key.isEmpty()) {
        wanted.add(key);
      }
    }
    if (!node.isSchedulable()) {
      wanted.add(PREFIX + "unschedulable");
    }
    return wanted;
  }

  private static String key(String type, String status) {
    boolean holds = status.equals("True");
    return switch (type) {
      case "Ready" -> status.equals("False") ? NOT_READY : holds ? "" : UNREACHABLE;
      case "MemoryPressure" -> holds ? PREFIX + "memory-pressure" : "";
      case "DiskPressure" -> holds ? PREFIX + "disk-pressure" : "";
      case "NetworkUnavailable" -> holds ? PREFIX + "network-unavailable" : "";
      case "PIDPressure" -> holds ? PREFIX + "pid-pressure" : "";
      default -> "";
    };
  }

  /** Lets the node have the NoExecute taint of being unreachable or not ready, but not both. */
  void setNoExecute(Node node, String key) {
    List<Tree> taints = withoutNoExecute(node);
    Tree known = find(node, key);
    taints.add(known.isPresent() ? known : taint(key, NO_EXECUTE));
    write(node, taints);
  }

  /** Takes both from the node. */
  void clearNoExecute(Node node) {
    write(node, withoutNoExecute(node));
  }

  static boolean hasNoExecute(Node node, String key) {
    return find(node, key).isPresent();
  }

  private static Tree find(Node node, String key) {
    return node.taints().stream()
        .filter(taint -> isNoExecute(taint, key))
        .findFirst()
        .orElse(Tree.ABSENT);
  }

  private static List<Tree> withoutNoExecute(Node node) {
    List<Tree> taints = new ArrayList<>(node.taints());
    taints.removeIf(taint -> isNoExecute(taint, NOT_READY) || isNoExecute(taint, UNREACHABLE));
    return taints;
  }

  private static boolean isNoExecute(Tree taint, String key) {
    return taint.text("", "effect").equals(NO_EXECUTE) && taint.text("", "key").equals(key);
  }

  private Tree taint(String key, String effect) {
    String now = Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000);
    return new ObjectBuilder().put("effect", effect).put("key", key).put("timeAdded", now).build();
  }

  private void write(Node node, List<Tree> taints) {
    if (!taints.equals(node.taints())) {
      api.modify(ObjectKey.node(node.name()), found -> new Node(found).withTaints(taints).tree());
    }
  }
}
