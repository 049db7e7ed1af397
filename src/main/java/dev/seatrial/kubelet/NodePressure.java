package dev.seatrial.kubelet;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What nodes are short of, and since when.
 *
 * <p>Follows {@code synchronize} in {@code pkg/kubelet/eviction/eviction_manager.go}, v1.37. What
 * is left of memory is what a world declares, else what declared use leaves of the allocatable.
 */
final class NodePressure {
  /** A kubelet looks every ten seconds, {@code evictionMonitoringPeriod}. */
  static final long PERIOD_MICROS = 10_000_000;

  /** A condition stays for five minutes, {@code evictionPressureTransitionPeriod}. */
  private static final long TRANSITION_MICROS = 300_000_000;

  private final Map<String, Map<Scarce, Long>> lastSeen = new LinkedHashMap<>();
  private final Map<String, Long> nextLook = new LinkedHashMap<>();

  /** What is left of something, below the threshold. */
  record Shortage(Scarce of, Quantity threshold, Quantity available) {}

  /** Whether it is time for a node's kubelet to look, and notes that it does. */
  boolean isDue(String node, long now) {
    if (now < nextLook.getOrDefault(node, 0L)) {
      return false;
    }
    nextLook.put(node, now + PERIOD_MICROS);
    return true;
  }

  /** When a node's kubelet looks next. */
  long nextMicros(String node) {
    return nextLook.getOrDefault(node, 0L);
  }

  /**
   * Looks how much a node has left; returns what it has too little of.
   *
   * @param used of memory by the node's pods
   * @param declared what a world says is left, by its words; absent where it says nothing
   */
  List<Shortage> look(Tree node, Quantity used, Tree declared, long now) {
    List<Shortage> shortages = new ArrayList<>();
    for (Scarce scarce : Scarce.values()) {
      Optional<Quantity> available = available(scarce, node, used, declared.at(scarce.word()));
      Quantity threshold = scarce.threshold(node);
      if (available.isPresent() && available.get().compareTo(threshold) < 0) {
        shortages.add(new Shortage(scarce, threshold, available.get()));
        lastSeen
            .computeIfAbsent(node.text("", "metadata", "name"), name -> new EnumMap<>(Scarce.class))
            .put(scarce, now);
      }
    }
    return shortages;
  }

  private static Optional<Quantity> available(
      Scarce scarce, Tree node, Quantity used, Tree declared) {
    if (declared.isPresent()) {
      return Optional.of(Quantity.of(declared));
    }
    if (scarce != Scarce.MEMORY || used.isZero()) {
      return Optional.empty();
    }
    Quantity allocatable = Quantity.of(node.at("status", "allocatable", "memory"));
    // Beside its allocatable a node keeps what the threshold asks for.
    long left = allocatable.plus(scarce.threshold(node)).minus(used).value();
    return Optional.of(Quantity.ofBytes(Math.max(0, left)));
  }

  /** The conditions that a node has, in the order in which they are reported. */
  List<String> conditions(String node, long now) {
    Map<Scarce, Long> seen = lastSeen.get(node);
    if (seen == null) {
      return List.of();
    }
    List<String> conditions = new ArrayList<>();
    seen.forEach(
        (scarce, micros) -> {
          if (now - micros < TRANSITION_MICROS) {
            conditions.add(scarce.condition());
          }
        });
    return conditions;
  }

  void forget(String node) {
    lastSeen.remove(node);
    nextLook.remove(node);
  }

  Tree saved() {
    Map<String, Tree> saved = new LinkedHashMap<>();
    lastSeen.forEach(
        (node, seen) -> {
          Map<String, Tree> times = new LinkedHashMap<>();
          seen.forEach((scarce, micros) -> times.put(scarce.name(), Tree.of(micros)));
          saved.put(node, ObjectTree.of(times));
        });
    return ObjectTree.of(saved);
  }

  void restore(Tree saved) {
    for (String node : saved.object().names()) {
      Map<Scarce, Long> seen = new EnumMap<>(Scarce.class);
      for (Scarce scarce : Scarce.values()) {
        if (saved.at(node, scarce.name()).isPresent()) {
          seen.put(scarce, saved.number(0, node, scarce.name()));
        }
      }
      lastSeen.put(node, seen);
    }
  }
}
