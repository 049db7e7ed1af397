package dev.seatrial.cel.library;

import dev.seatrial.cel.value.Arithmetic;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.BytesValue;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.DurationValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.Order;
import dev.seatrial.cel.value.Sized;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.TimestampValue;
import dev.seatrial.cel.value.UintValue;
import dev.seatrial.cel.value.Value;
import java.util.function.IntPredicate;

/**
 * The operators, and the functions that are as old as they: {@code size}, {@code in}.
 *
 * <p>As {@code standard.go} of cel-go binds them.
 */
final class Operators {
  private Operators() {}

  static Bindings bindings() {
    Bindings bindings = new Bindings();
    bindings
        .allOfTwo("_+_", Operators::isAdder, Arithmetic::add)
        .allOfTwo("_-_", Operators::isSubtractor, Arithmetic::subtract)
        .allOfTwo("_*_", Operators::isNumber, Arithmetic::multiply)
        .allOfTwo("_/_", Operators::isNumber, Arithmetic::divide)
        .allOfTwo("_%_", value -> isWhole(value), Arithmetic::modulo)
        .allOfOne("-_", Operators::isNegator, Arithmetic::negate)
        .allOfOne("!_", value -> true, Operators::not)
        .allOfTwo("_<_", Operators::isComparer, (a, b) -> ordered(a, b, sign -> sign < 0))
        .allOfTwo("_<=_", Operators::isComparer, (a, b) -> ordered(a, b, sign -> sign <= 0))
        .allOfTwo("_>_", Operators::isComparer, (a, b) -> ordered(a, b, sign -> sign > 0))
        .allOfTwo("_>=_", Operators::isComparer, (a, b) -> ordered(a, b, sign -> sign >= 0))
        .allOfTwo("@in", value -> true, Operators::in)
        .allOfOne(
            "size",
            Operators::isSizer,
            value -> value instanceof Sized sized ? new IntValue(sized.size()) : value);
    return bindings;
  }

  private static boolean isWhole(Value value) {
    return value instanceof IntValue || value instanceof UintValue;
  }

  private static boolean isNumber(Value value) {
    return isWhole(value) || value instanceof DoubleValue;
  }

  private static boolean isTime(Value value) {
    return value instanceof DurationValue || value instanceof TimestampValue;
  }

  private static boolean isSubtractor(Value value) {
    return isNumber(value) || isTime(value);
  }

  private static boolean isAdder(Value value) {
    return isSubtractor(value)
        || value instanceof TextValue
        || value instanceof BytesValue
        || value instanceof ListValue;
  }

  private static boolean isNegator(Value value) {
    return value instanceof IntValue
        || value instanceof DoubleValue
        || value instanceof BoolValue
        || value instanceof DurationValue;
  }

  private static boolean isComparer(Value value) {
    return isNumber(value)
        || isTime(value)
        || value instanceof BoolValue
        || value instanceof TextValue
        || value instanceof BytesValue;
  }

  private static boolean isSizer(Value value) {
    return value instanceof TextValue
        || value instanceof BytesValue
        || value instanceof ListValue
        || value instanceof MapValue;
  }

  private static Value not(Value value) {
    return value instanceof BoolValue truth
        ? BoolValue.of(!truth.isTrue())
        : ErrorValue.noOverload(value);
  }

  private static Value ordered(Value one, Value other, IntPredicate test) {
    Value order = Order.compare(one, other);
    return order instanceof IntValue sign ? BoolValue.of(test.test((int) sign.value())) : order;
  }

  private static Value in(Value value, Value container) {
    if (container instanceof ListValue list) {
      return list.contains(value);
    }
    if (container instanceof MapValue map) {
      return map.find(value).filter(Value::isError).orElseGet(() -> has(map, value));
    }
    return ErrorValue.noOverload(container);
  }

  private static Value has(MapValue map, Value key) {
    return BoolValue.of(map.find(key).isPresent());
  }
}
