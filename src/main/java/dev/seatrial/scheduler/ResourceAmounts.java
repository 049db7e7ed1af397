package dev.seatrial.scheduler;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much of each resource: cpu in thousandths, everything else in whole units.
 *
 * <p>As {@code Resource} in {@code pkg/scheduler/framework/types.go}, v1.37.
 */
final class ResourceAmounts {
  private long milliCpu;
  private long memory;
  private long ephemeralStorage;
  private long pods;
  private final Map<String, Long> scalars = new TreeMap<>();

  static ResourceAmounts of(ResourceList list) {
    ResourceAmounts amounts = new ResourceAmounts();
    list.forEach(amounts::put);
    return amounts;
  }

  long milliCpu() {
    return milliCpu;
  }

  long memory() {
    return memory;
  }

  long ephemeralStorage() {
    return ephemeralStorage;
  }

  /** How many pods, where these are the amounts of a node. */
  long pods() {
    return pods;
  }

  /** Extended resources, huge pages and the like. */
  Map<String, Long> scalars() {
    return scalars;
  }

  long scalar(String name) {
    return scalars.getOrDefault(name, 0L);
  }

  /** Whether nothing is asked for that a node could lack. */
  boolean isEmpty() {
    return milliCpu == 0 && memory == 0 && ephemeralStorage == 0 && scalars.isEmpty();
  }

  /** Whether there is less of anything than in the other. */
  boolean isLessInAny(ResourceAmounts other) {
    return milliCpu < other.milliCpu
        || memory < other.memory
        || ephemeralStorage < other.ephemeralStorage
        || other.scalars.keySet().stream().anyMatch(name -> scalar(name) < other.scalar(name));
  }

  void add(ResourceAmounts other) {
    addTimes(other, 1);
  }

  void subtract(ResourceAmounts other) {
    addTimes(other, -1);
  }

  private void addTimes(ResourceAmounts other, int times) {
    milliCpu += times * other.milliCpu;
    memory += times * other.memory;
    ephemeralStorage += times * other.ephemeralStorage;
    pods += times * other.pods;
    if (!other.scalars.isEmpty()) {
      other.scalars.forEach((name, amount) -> scalars.merge(name, times * amount, Long::sum));
    }
  }

  private void put(String name, long amount) {
    switch (name) {
      case "cpu" -> milliCpu = amount;
      case "memory" -> memory = amount;
      case "ephemeral-storage" -> ephemeralStorage = amount;
      case "pods" -> pods = amount;
      default -> {
        if (isScalar(name)) {
          scalars.put(name, amount);
        }
      }
    }
  }

  // As IsScalarResourceName in pkg/scheduler/util/utils.go, v1.37.
  private static boolean isScalar(String name) {
    return name.startsWith("hugepages-")
        || name.startsWith("attachable-volumes-")
        || name.contains("kubernetes.io/")
        || name.contains("/") && !name.startsWith("requests.");
  }
}
