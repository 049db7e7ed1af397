package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list that is a set, {@code x-kubernetes-list-type: set}: its order is nothing to equality, and
 * a sum holds each value once. As {@code unstructuredSetList}.
 */
record SetList(ListValue list) implements ListValue {
  private static final ErrorValue NO_SCALARS =
      new ErrorValue("listSet operations are only supported on lists of scalar values");

  @Override
  public Value item(int position) {
    return list.item(position);
  }

  @Override
  public List<Value> items() {
    return list.items();
  }

  @Override
  public Value get(Value index) {
    return list.get(index);
  }

  @Override
  public Value contains(Value value) {
    return list.contains(value);
  }

  @Override
  public long size() {
    return list.size();
  }

  @Override
  public Value equalTo(Value other) {
    if (!(other instanceof ListValue others)) {
      return ErrorValue.noOverload(other);
    }
    if (others.size() != size()) {
      return BoolValue.FALSE;
    }
    Optional<Set<Value>> ours = scalars(list);
    Optional<Set<Value>> theirs = scalars(others);
    return ours.isEmpty() || theirs.isEmpty() ? NO_SCALARS : BoolValue.of(ours.equals(theirs));
  }

  private static Optional<Set<Value>> scalars(ListValue list) {
    Set<Value> scalars = new LinkedHashSet<>(list.items());
    boolean nested =
        scalars.stream().anyMatch(item -> item instanceof ListValue || item instanceof MapValue);
    return nested ? Optional.empty() : Optional.of(scalars);
  }

  @Override
  public Value plus(ListValue other) {
    Optional<Set<Value>> added = scalars(other);
    if (scalars(list).isEmpty() || added.isEmpty()) {
      return NO_SCALARS;
    }
    Set<Value> joined = new LinkedHashSet<>(list.items());
    joined.addAll(added.get());
    return new SetList(new PlainList(List.copyOf(joined)));
  }
}
