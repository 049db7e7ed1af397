package dev.seatrial.cel.library;

import dev.seatrial.cel.library.Authorizer.Decision;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;

/** What an authorizer decided. As {@code decisionVal} in {@code library/authz.go}, v0.37. */
record DecisionValue(Decision decision) implements Value {
  @Override
  public String type() {
    return "kubernetes.authorization.Decision";
  }

  // Upstream compares it with what no value is.
  @Override
  public Value equalTo(Value other) {
    return ErrorValue.noOverload(other);
  }

  @Override
  public String text() {
    return type();
  }
}
