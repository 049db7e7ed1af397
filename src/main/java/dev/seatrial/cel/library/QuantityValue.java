package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.object.Quantity;

/**
 * A quantity as a value. As {@code Quantity} in {@code k8s.io/apiserver/pkg/cel/quantity.go},
 * v0.37.
 *
 * @param isComputed whether it is a sum or a difference: to such a one upstream can compare no
 *     other
 */
record QuantityValue(Quantity quantity, boolean isComputed) implements Value {
  @Override
  public String type() {
    return "kubernetes.Quantity";
  }

  @Override
  public Value equalTo(Value other) {
    return other instanceof QuantityValue value && !value.isComputed
        ? BoolValue.of(value.quantity.compareTo(quantity) == 0)
        : ErrorValue.noOverload(other);
  }

  @Override
  public String text() {
    return quantity.toString();
  }
}
