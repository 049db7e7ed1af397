package dev.seatrial.cel.program;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;

/** {@code condition ? one : other}, and a way that leads into both. */
final class ConditionalAttribute implements Attribute {
  private final long id;
  private final Step condition;
  private final Attribute truthy;
  private final Attribute falsy;

  ConditionalAttribute(long id, Step condition, Attribute truthy, Attribute falsy) {
    this.id = id;
    this.condition = condition;
    this.truthy = truthy;
    this.falsy = falsy;
  }

  @Override
  public long id() {
    return truthy.id() == falsy.id() ? truthy.id() : id;
  }

  @Override
  public void add(Qualifier qualifier) {
    truthy.add(qualifier);
    falsy.add(qualifier);
  }

  @Override
  public Value resolve(Frame frame) {
    Value value = condition.run(frame);
    if (value instanceof BoolValue truth) {
      return truth.isTrue() ? truthy.resolve(frame) : falsy.resolve(frame);
    }
    return ErrorValue.noOverload(value);
  }

  // All cost is that of the condition and of the branch taken.
  @Override
  public void charge(Costs costs) {
    costs.drop(falsy.id());
    costs.drop(truthy.id());
    costs.drop(condition.id());
  }
}
