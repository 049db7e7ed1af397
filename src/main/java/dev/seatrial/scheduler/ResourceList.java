package dev.seatrial.scheduler;

import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The amounts of a resource list as a manifest has it: cpu in thousandths, the rest in units. */
final class ResourceList {
  private final Map<String, Long> amounts = new TreeMap<>();

  static ResourceList of(Tree list) {
    ResourceList read = new ResourceList();
    ObjectTree entries = list.object();
    for (int i = 0; i < entries.size(); i++) {
      read.amounts.put(entries.name(i), amount(entries.name(i), entries.value(i)));
    }
    return read;
  }

  private static long amount(String name, Tree value) {
    try {
      Quantity quantity = Quantity.of(value);
      return name.equals("cpu") ? quantity.milliValue() : quantity.value();
    } catch (MalformedTextException notValidated) {
      return 0;
    }
  }

  long of(String name) {
    return amounts.getOrDefault(name, 0L);
  }

  boolean has(String name) {
    return amounts.containsKey(name);
  }

  void forEach(BiConsumer<String, Long> action) {
    amounts.forEach(action);
  }

  void put(String name, long amount) {
    amounts.put(name, amount);
  }

  void add(ResourceList other) {
    other.amounts.forEach((name, amount) -> amounts.merge(name, amount, Long::sum));
  }

  /** Raises every amount to at least that of the other. */
  void raiseTo(ResourceList other) {
    other.amounts.forEach((name, amount) -> amounts.merge(name, amount, Math::max));
  }

  ResourceList copy() {
    ResourceList copy = new ResourceList();
    copy.add(this);
    return copy;
  }
}
