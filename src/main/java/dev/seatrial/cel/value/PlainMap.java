package dev.seatrial.cel.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map that an expression made. */
public final class PlainMap implements MapValue {
  private final Map<Value, Value> entries;

  /** Takes the entries over, in their order: the caller changes them no more. */
  public PlainMap(Map<Value, Value> entries) {
    this.entries = entries;
  }

  /** A map that {@link #inserted} grows in place, for a macro to gather its result in. */
  public static PlainMap growing() {
    return new PlainMap(new LinkedHashMap<>());
  }

  /** As {@code Find} of refValMapAccessor in map.go: a number finds its equal of another kind. */
  @Override
  public Optional<Value> find(Value key) {
    Value found = entries.get(key);
    if (found != null) {
      return Optional.of(found);
    }
    if (!Numbers.isNumber(key)) {
      return Optional.empty();
    }
    return entries.keySet().stream()
        .filter(candidate -> Numbers.isNumber(candidate) && Numbers.equal(key, candidate).isTrue())
        .map(this::held)
        .findFirst();
  }

  private Value held(Value key) {
    return entries.getOrDefault(key, NullValue.NULL);
  }

  @Override
  public List<Value> keys() {
    return new ArrayList<>(entries.keySet());
  }

  @Override
  public long size() {
    return entries.size();
  }

  /** Adds an entry in place. As {@code Insert} of mutableMap in map.go. */
  public Value inserted(Value key, Value value) {
    if (find(key).isPresent()) {
      return new ErrorValue("insert failed: key " + key.text() + " already exists");
    }
    entries.put(key, value);
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlainMap map && map.entries.equals(entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
