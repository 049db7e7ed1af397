package dev.seatrial.controller;

import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Node;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which share of the cluster's CPU each zone has, and how many endpoints it is to serve for it.
 *
 * <p>Follows {@code SetNodes} and {@code getAllocations} in {@code
 * k8s.io/endpointslice/topologycache/topologycache.go}, v0.37.
 *
 * @param byZone from 0 to 1; empty where a node lacks its zone or CPU, or there is but one zone
 */
record ZoneShares(Map<String, Double> byZone) {
  private static final double MOST_OVERLOAD = 0.2;
  private static final List<String> EXCLUDED =
      List.of("node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master");

  /** How many endpoints a zone is to have: at least, at most, and at best. */
  record Part(int least, int most, double desired) {}

  static ZoneShares of(List<Node> nodes) {
    Map<String, Double> cpu = new TreeMap<>();
    for (Node node : nodes) {
      if (node.isReady() && EXCLUDED.stream().noneMatch(label -> has(node.object(), label))) {
        String zone = node.zone().orElse("");
        long milli = milliCpu(node);
        if (zone.isEmpty() || milli == 0) {
          return new ZoneShares(new TreeMap<>());
        }
        cpu.merge(zone, (double) milli, Double::sum);
      }
    }
    double whole = cpu.values().stream().mapToDouble(Double::doubleValue).sum();
    cpu.replaceAll((zone, milli) -> milli / whole);
    return new ZoneShares(cpu.size() < 2 ? new TreeMap<>() : cpu);
  }

  private static boolean has(KubeObject node, String label) {
    return node.label(label).isPresent();
  }

  private static long milliCpu(Node node) {
    Tree cpu = node.tree().at("status", "allocatable", "cpu");
    return cpu.isPresent() ? Quantity.of(cpu).milliValue() : 0;
  }

  /** Why so many endpoints can't be shared out among the zones; empty where they can. */
  Optional<String> lack(int endpoints) {
    if (byZone.isEmpty()) {
      return Optional.of(
          "Insufficient Node information: allocatable CPU or zone not specified on one or more"
              + " nodes");
    }
    String counts = " (%d endpoints, %d zones)".formatted(endpoints, byZone.size());
    if (byZone.size() > endpoints) {
      return Optional.of("Insufficient number of endpoints" + counts);
    }
    return least(endpoints) > endpoints
        ? Optional.of(
            "Unable to allocate minimum required endpoints to each zone without exceeding overload"
                + " threshold"
                + counts)
        : Optional.empty();
  }

  /** The endpoints shared out. */
  Map<String, Part> parts(int endpoints) {
    int spare = endpoints - least(endpoints);
    Map<String, Part> parts = new TreeMap<>();
    byZone.forEach(
        (zone, share) -> {
          int least = least(share, endpoints);
          parts.put(zone, new Part(least, least + spare, Math.max(share * endpoints, least)));
        });
    return parts;
  }

  /** Whether a zone has fewer endpoints than it needs, of so many by zone. As serviceOverloaded. */
  boolean overloads(Map<String, Integer> endpoints) {
    int all = endpoints.values().stream().mapToInt(Integer::intValue).sum();
    boolean lacking =
        byZone.entrySet().stream()
            .anyMatch(
                zone -> {
                  int there = endpoints.getOrDefault(zone.getKey(), -1);
                  return there < 0 || there < least(zone.getValue(), all);
                });
    return !endpoints.isEmpty() && (byZone.isEmpty() || lacking);
  }

  private int least(int endpoints) {
    return byZone.values().stream().mapToInt(share -> least(share, endpoints)).sum();
  }

  private static int least(double share, int endpoints) {
    return (int) Math.ceil(share * endpoints * (1 / (1 + MOST_OVERLOAD)));
  }
}
