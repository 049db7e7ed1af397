package dev.seatrial.object;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How much of each resource: {@code {"cpu":"100m","memory":"1Gi"}}, by name in order.
 *
 * <p>Follows {@code apiserver/pkg/quota/v1/resources.go}, v1.37.
 */
public final class Quantities {
  /** Nothing of anything. */
  public static final Quantities NONE = new Quantities(Collections.emptyNavigableMap());

  private final NavigableMap<String, Quantity> amounts;

  private Quantities(NavigableMap<String, Quantity> amounts) {
    this.amounts = amounts;
  }

  /** The amounts of an object of quantities; nothing where there is none. */
  public static Quantities of(Tree tree) {
    ObjectTree object = tree.object();
    NavigableMap<String, Quantity> amounts = new TreeMap<>();
    for (int i = 0; i < object.size(); i++) {
      amounts.put(object.name(i), Quantity.of(object.value(i)));
    }
    return amounts.isEmpty() ? NONE : new Quantities(amounts);
  }

  /** The names, in order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(amounts.keySet());
  }

  /** Whether there is nothing, not even zero of something. */
  public boolean isEmpty() {
    return amounts.isEmpty();
  }

  /** How much of one resource, where that is said. */
  public Optional<Quantity> find(String name) {
    return Optional.ofNullable(amounts.get(name));
  }

  /** The same with the amount of one resource. */
  public Quantities with(String name, Quantity amount) {
    NavigableMap<String, Quantity> changed = new TreeMap<>(amounts);
    changed.put(name, amount);
    return new Quantities(changed);
  }

  /** The sums. */
  public Quantities plus(Quantities other) {
    return joined(other, Quantity::plus);
  }

  /** The same with the amounts of the resources that only the other names. */
  public Quantities plusMissing(Quantities other) {
    return joined(other, (own, others) -> own);
  }

  /** Of each resource the greater amount. */
  public Quantities max(Quantities other) {
    return joined(other, (left, right) -> left.compareTo(right) >= 0 ? left : right);
  }

  /** The differences; no less than zero of each resource that either names. */
  public Quantities minusToZero(Quantities other) {
    NavigableMap<String, Quantity> rest = new TreeMap<>();
    amounts.forEach(
        (name, amount) -> {
          Quantity left = amount.minus(other.amounts.getOrDefault(name, Quantity.ZERO));
          rest.put(name, left.sign() > 0 ? left : Quantity.ZERO);
        });
    other.names().forEach(name -> rest.putIfAbsent(name, Quantity.ZERO));
    return new Quantities(rest);
  }

  private Quantities joined(Quantities other, BinaryOperator<Quantity> join) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    NavigableMap<String, Quantity> all = new TreeMap<>(amounts);
    other.amounts.forEach((name, amount) -> all.merge(name, amount, join));
    return new Quantities(all);
  }

  /** The amounts of the resources whose names are wanted. */
  public Quantities only(Predicate<String> wanted) {
    NavigableMap<String, Quantity> kept = new TreeMap<>(amounts);
    kept.keySet().removeIf(wanted.negate());
    return new Quantities(kept);
  }

  /** The same without what there is nothing of. */
  public Quantities withoutZeros() {
    NavigableMap<String, Quantity> kept = new TreeMap<>(amounts);
    for (Iterator<Quantity> each = kept.values().iterator(); each.hasNext(); ) {
      if (each.next().isZero()) {
        each.remove();
      }
    }
    return new Quantities(kept);
  }

  /** The names of which there is more than the other allows. */
  public Set<String> exceeding(Quantities limits) {
    NavigableMap<String, Quantity> over = new TreeMap<>();
    amounts.forEach(
        (name, amount) -> {
          if (limits.find(name).filter(limit -> amount.compareTo(limit) > 0).isPresent()) {
            over.put(name, amount);
          }
        });
    return over.keySet();
  }

  /** As an object of quantities. */
  public Tree toTree() {
    ObjectBuilder builder = new ObjectBuilder(amounts.size());
    amounts.forEach((name, amount) -> builder.put(name, amount.toTree()));
    return builder.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantities that && amounts.equals(that.amounts);
  }

  @Override
  public int hashCode() {
    return amounts.hashCode();
  }

  /** {@code cpu=1,memory=1Gi}. */
  @Override
  public String toString() {
    return amounts.entrySet().stream()
        .map((Map.Entry<String, Quantity> each) -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(","));
  }
}
