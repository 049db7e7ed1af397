package dev.seatrial.cel.value;

import java.util.List;
import java.util.Optional;

/** Values by keys, or an object by its fields. */
public interface MapValue extends Value, Sized {
  /** What the key leads to; an error where the key can't be one. */
  Optional<Value> find(Value key);

  /** The keys in a fixed order. */
  List<Value> keys();

  /** What the key leads to, or the error that it leads nowhere. */
  default Value get(Value key) {
    return find(key).orElseGet(() -> new ErrorValue("no such key: " + key.text()));
  }

  @Override
  default Value equalTo(Value other) {
    if (!(other instanceof MapValue map) || map.size() != size()) {
      return BoolValue.FALSE;
    }
    for (Value key : keys()) {
      Optional<Value> theirs = map.find(key);
      if (theirs.isEmpty() || Equality.of(get(key), theirs.get()) == BoolValue.FALSE) {
        return BoolValue.FALSE;
      }
    }
    return BoolValue.TRUE;
  }

  @Override
  default String type() {
    return Types.MAP;
  }

  @Override
  default boolean isZero() {
    return size() == 0;
  }

  @Override
  default String text() {
    StringBuilder text = new StringBuilder("{");
    for (Value key : keys()) {
      text.append(text.length() > 1 ? ", " : "").append(key.text());
      text.append(": ").append(get(key).text());
    }
    return text.append('}').toString();
  }
}
