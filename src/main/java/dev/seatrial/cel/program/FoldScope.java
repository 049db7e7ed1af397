package dev.seatrial.cel.program;

import dev.seatrial.cel.value.GrowingList;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.NullValue;
import dev.seatrial.cel.value.PlainMap;
import dev.seatrial.cel.value.Value;
import java.util.Optional;

/** The names inside a loop: its variables and the result so far. As {@code folder}. */
final class FoldScope implements Scope {
  private final FoldStep fold;
  private final Frame outside;
  private boolean hasItems = true;
  private Value first = NullValue.NULL;
  private Value second = NullValue.NULL;
  private Optional<Value> result = Optional.empty();

  FoldScope(FoldStep fold, Frame outside) {
    this.fold = fold;
    this.outside = outside;
  }

  void next(Value item) {
    first = item;
  }

  void next(Value key, Value value) {
    first = key;
    second = value;
  }

  void become(Value step) {
    result = Optional.of(step);
  }

  /** From here on the variables of the loop name what they name outside. */
  void leaveItems() {
    hasItems = false;
  }

  @Override
  public Optional<Value> find(String name) {
    if (name.equals(fold.loop().result())) {
      if (result.isEmpty()) {
        // Computed when it is first asked for, as the cost would else differ.
        result = Optional.of(growing(fold.initial().run(outside)));
      }
      return result;
    }
    if (hasItems && name.equals(fold.loop().variable())) {
      return Optional.of(first);
    }
    if (hasItems && name.equals(fold.loop().second())) {
      return Optional.of(second);
    }
    return outside.scope().find(name);
  }

  private static Value growing(Value initial) {
    if (initial instanceof ListValue list && list.size() == 0) {
      return new GrowingList();
    }
    return initial instanceof MapValue map && map.size() == 0 ? PlainMap.growing() : initial;
  }
}
