package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which nodes are tried: from zone to zone in turn, within a zone as they were added.
 *
 * <p>Follows {@code node_tree.go} in {@code pkg/scheduler/backend/cache}, v1.37.
 */
final class NodeOrder {
  private final Map<String, List<NodeState>> zones = new LinkedHashMap<>();
  private final Map<NodeState, String> zoneOf = new LinkedHashMap<>();
  private List<NodeState> listed = List.of();
  private boolean current = true;

  /** Puts a node in its zone, or into another where its labels changed. */
  void place(NodeState node) {
    String zone = zone(node.tree());
    if (zone.equals(zoneOf.get(node))) {
      return;
    }
    remove(node);
    zones.computeIfAbsent(zone, name -> new ArrayList<>()).add(node);
    zoneOf.put(node, zone);
    current = false;
  }

  void remove(NodeState node) {
    String zone = zoneOf.remove(node);
    if (zone == null) {
      return;
    }
    List<NodeState> rest = zones.getOrDefault(zone, List.of());
    rest.remove(node);
    if (rest.isEmpty()) {
      zones.remove(zone);
    }
    current = false;
  }

  List<NodeState> list() {
    if (!current) {
      listed = List.copyOf(inTurn());
      current = true;
    }
    return listed;
  }

  private List<NodeState> inTurn() {
    List<NodeState> turns = new ArrayList<>(zoneOf.size());
    for (int i = 0; turns.size() < zoneOf.size(); i++) {
      for (List<NodeState> zone : zones.values()) {
        if (i < zone.size()) {
          turns.add(zone.get(i));
        }
      }
    }
    return turns;
  }

  // As GetZoneKey in component-helpers/node/topology/helpers.go: the older label goes first.
  private static String zone(Tree node) {
    Tree labels = node.at("metadata", "labels");
    String zone =
        text(labels, "failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone");
    String region =
        text(labels, "failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region");
    return zone.isEmpty() && region.isEmpty() ? "" : region + ":" + zone;
  }

  private static String text(Tree labels, String first, String second) {
    return labels.text(labels.text("", second), first);
  }
}
