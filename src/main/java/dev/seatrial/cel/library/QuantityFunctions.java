package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;

/** Quantities such as {@code 200Mi}. As {@code library/quantity.go}, v0.37. */
final class QuantityFunctions {
  private static final int LONG_BITS = 63;

  private QuantityFunctions() {}

  static Bindings bindings() {
    return new Bindings()
        .one("string_to_quantity", text -> parsed(text.text()))
        .one("is_quantity_string", text -> BoolValue.of(!parsed(text.text()).isError()))
        .one("quantity_sign", value -> new IntValue(quantity(value).sign()))
        .one("quantity_get_float", value -> new DoubleValue(quantity(value).toDouble()))
        .one("quantity_is_integer", value -> BoolValue.of(isWhole(quantity(value))))
        .one("quantity_get_int", QuantityFunctions::whole)
        .two("quantity_is_greater_than", (a, b) -> BoolValue.of(order(a, b) > 0))
        .two("quantity_is_less_than", (a, b) -> BoolValue.of(order(a, b) < 0))
        .two("quantity_compare_to", (a, b) -> new IntValue(order(a, b)))
        .two("quantity_add", (a, b) -> computed(a, quantity(b), Quantity::plus))
        .two("quantity_add_int", (a, b) -> computed(a, units(b), Quantity::plus))
        .two("quantity_sub", (a, b) -> computed(a, quantity(b), Quantity::minus))
        .two("quantity_sub_int", (a, b) -> computed(a, units(b), Quantity::minus));
  }

  private static Quantity quantity(Value value) {
    return ((QuantityValue) value).quantity();
  }

  private static Quantity units(Value value) {
    return Quantity.of(((IntValue) value).value());
  }

  private static Value parsed(String text) {
    try {
      return new QuantityValue(Quantity.parse(text), false);
    } catch (MalformedTextException e) {
      return new ErrorValue(String.valueOf(e.getMessage()));
    }
  }

  // As AsInt64: what is written with a fraction is none, be it 0.
  private static boolean isWhole(Quantity quantity) {
    BigDecimal decimal = quantity.toDecimal();
    return decimal.scale() <= 0 && decimal.toBigInteger().bitLength() <= LONG_BITS;
  }

  private static Value whole(Value value) {
    BigInteger number = quantity(value).toDecimal().toBigInteger();
    return isWhole(quantity(value))
        ? new IntValue(number.longValue())
        : new ErrorValue("cannot convert value to integer");
  }

  private static int order(Value one, Value other) {
    return Integer.signum(quantity(one).compareTo(quantity(other)));
  }

  private static Value computed(Value one, Quantity other, BinaryOperator<Quantity> operator) {
    return new QuantityValue(operator.apply(quantity(one), other), true);
  }
}
