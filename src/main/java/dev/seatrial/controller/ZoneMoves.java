package dev.seatrial.controller;

import dev.seatrial.controller.ZoneShares.Part;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The endpoints that zones with too many of them lend to zones with too few.
 *
 * <p>Follows {@code getGivingAndReceivingZones} and {@code redistributeHints} in {@code
 * k8s.io/endpointslice/topologycache/utils.go}, v0.37; of equal zones, which are drawn there, the
 * first by name comes first.
 */
final class ZoneMoves {
  private final Map<String, Integer> giving = new TreeMap<>();
  private final Map<String, Integer> receiving = new TreeMap<>();
  private final Map<String, Integer> hints;

  /** The moves that bring the hints by zone, which change with each, nearer to the parts. */
  ZoneMoves(Map<String, Part> parts, Map<String, Integer> hints) {
    this.hints = hints;
    Map<String, Double> surplus = new TreeMap<>();
    Map<String, Double> lack = new TreeMap<>();
    parts.forEach(
        (zone, part) -> {
          double more = hints.getOrDefault(zone, 0) - part.desired();
          if (more != 0) {
            (more > 0 ? surplus : lack).put(zone, Math.abs(more));
          }
        });
    plan(surplus, lack);
  }

  private void plan(Map<String, Double> surplus, Map<String, Double> lack) {
    while (true) {
      Optional<String> from = most(surplus);
      Optional<String> to = most(lack);
      double give = from.map(surplus::get).orElse(0.0);
      double need = to.map(lack::get).orElse(0.0);
      if (give < 1 && need < 1 || give < 0.5 || need < 0.5) {
        return;
      }
      count(from.orElseThrow(), surplus, giving);
      count(to.orElseThrow(), lack, receiving);
    }
  }

  private static void count(String zone, Map<String, Double> left, Map<String, Integer> moved) {
    moved.merge(zone, 1, Integer::sum);
    left.merge(zone, -1.0, Double::sum);
  }

  private static Optional<String> most(Map<String, Double> zones) {
    String most = "";
    double number = 0;
    for (Map.Entry<String, Double> zone : zones.entrySet()) {
      if (zone.getValue() > number) {
        most = zone.getKey();
        number = zone.getValue();
      }
    }
    return most.isEmpty() ? Optional.empty() : Optional.of(most);
  }

  /** A slice whose endpoints serve the zones that they are lent to. */
  Tree moved(Tree slice) {
    List<Tree> endpoints = new ArrayList<>();
    for (Tree endpoint : slice.items("endpoints")) {
      boolean lent =
          TopologyHints.isReady(endpoint)
              && giving.containsKey(TopologyHints.zone(endpoint))
              && !receiving.isEmpty();
      endpoints.add(lent ? lent(endpoint) : endpoint);
    }
    return slice.with(Tree.of(endpoints), "endpoints");
  }

  private Tree lent(Tree endpoint) {
    String from = TopologyHints.zone(endpoint);
    String to = receiving.keySet().iterator().next();
    take(giving, from);
    take(receiving, to);
    hints.merge(to, 1, Integer::sum);
    hints.merge(from, -1, Integer::sum);
    return TopologyHints.hinted(endpoint, to);
  }

  private static void take(Map<String, Integer> zones, String zone) {
    if (zones.merge(zone, -1, Integer::sum) == 0) {
      zones.remove(zone);
    }
  }
}
