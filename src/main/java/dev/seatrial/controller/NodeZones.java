package dev.seatrial.controller;

import dev.seatrial.object.Node;
import dev.seatrial.tree.Tree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast nodes of each zone may be tainted: slower the more of them are lost, and not at all
 * where every node of the cluster is.
 *
 * <p>Follows {@code handleDisruption} and {@code ComputeZoneState} in {@code
 * node_lifecycle_controller.go}, v1.37, with its default rates.
 */
final class NodeZones {
  private static final long USUAL_MICROS = 10_000_000;
  private static final long SLOW_MICROS = 100_000_000;
  private static final int LARGE_CLUSTER = 50;
  private static final double UNHEALTHY_ZONE = 0.55;
  private static final String EXCLUDED = "node.kubernetes.io/exclude-disruption";
  private static final String TOPOLOGY = "topology.kubernetes.io/";

  private final Map<String, State> states = new LinkedHashMap<>();
  private final Map<String, Long> nextByZone = new LinkedHashMap<>();
  private final Map<String, Long> paceByZone = new LinkedHashMap<>();

  /** What a zone is in. */
  private enum State {
    INITIAL,
    NORMAL,
    PARTIAL,
    FULL
  }

  /** What a look at all nodes came to. */
  enum Turn {
    NONE,
    ALL_LOST,
    SOME_BACK
  }

  private static final class Count {
    private int ready;
    private int unready;

    private State state() {
      int all = ready + unready;
      if (ready == 0 && unready > 0) {
        return State.FULL;
      }
      return unready > 2 && (double) unready / all >= UNHEALTHY_ZONE ? State.PARTIAL : State.NORMAL;
    }
  }

  /** Looks at all nodes again, at a time. */
  Turn look(Collection<Tree> nodes, long now) {
    Map<String, Count> counts = new LinkedHashMap<>();
    for (Tree tree : nodes) {
      Node node = new Node(tree);
      if (!tree.at("metadata", "labels", EXCLUDED).isPresent()) {
        Count count = counts.computeIfAbsent(zone(tree), zone -> new Count());
        count.ready += node.isReady() ? 1 : 0;
        count.unready += node.isReady() ? 0 : 1;
      }
    }
    states.keySet().retainAll(counts.keySet());
    counts.keySet().forEach(zone -> states.putIfAbsent(zone, State.INITIAL));
    boolean wereLost = states.values().stream().allMatch(state -> state == State.FULL);
    boolean areLost = counts.values().stream().allMatch(count -> count.state() == State.FULL);
    counts.forEach((zone, count) -> pace(zone, set(zone, count, areLost), now));
    if (areLost == wereLost || counts.isEmpty()) {
      return Turn.NONE;
    }
    return areLost ? Turn.ALL_LOST : Turn.SOME_BACK;
  }

  private long set(String zone, Count count, boolean allLost) {
    State state = count.state();
    states.put(zone, state);
    boolean large = count.ready + count.unready > LARGE_CLUSTER;
    long slow = large ? SLOW_MICROS : Long.MAX_VALUE;
    long pace = state == State.PARTIAL ? slow : USUAL_MICROS;
    return allLost ? Long.MAX_VALUE : pace;
  }

  // As SwapLimiter in scheduler/rate_limited_queue.go: who had to wait has to wait anew.
  private void pace(String zone, long pace, long now) {
    if (pace != paceByZone.getOrDefault(zone, USUAL_MICROS)) {
      boolean waits = nextMicros(zone, now) > now;
      paceByZone.put(zone, pace);
      nextByZone.put(zone, waits && pace != Long.MAX_VALUE ? now + pace : now);
    }
  }

  /** When a node of the zone may be tainted next; {@link Long#MAX_VALUE} for not now. */
  long nextMicros(String zone, long now) {
    return paceByZone.getOrDefault(zone, USUAL_MICROS) == Long.MAX_VALUE
        ? Long.MAX_VALUE
        : Math.max(now, nextByZone.getOrDefault(zone, now));
  }

  /** Notes that a node of the zone was tainted. */
  void tainted(String zone, long now) {
    nextByZone.put(zone, now + paceByZone.getOrDefault(zone, USUAL_MICROS));
  }

  /** As {@code GetZoneKey}: region and zone. */
  static String zone(Tree node) {
    Tree labels = node.at("metadata", "labels");
    return labels.at(TOPOLOGY + "region").text("") + ":" + labels.at(TOPOLOGY + "zone").text("");
  }
}
