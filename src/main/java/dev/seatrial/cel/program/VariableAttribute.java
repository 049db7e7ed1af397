package dev.seatrial.cel.program;

import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;
import java.util.Optional;

/** A variable and a way into it. As {@code absoluteAttribute} in attributes.go. */
final class VariableAttribute implements Attribute {
  private final String name;
  private final Way way = new Way();
  private long id;

  VariableAttribute(long id, String name) {
    this.id = id;
    this.name = name;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public void add(Qualifier qualifier) {
    id = qualifier.id();
    way.add(qualifier);
  }

  @Override
  public Value resolve(Frame frame) {
    // A leading dot leads past the variables of macros.
    boolean global = name.startsWith(".");
    String plain = global ? name.substring(1) : name;
    Scope scope = global ? frame.outermost() : frame.scope();
    Optional<Value> found = scope.find(plain);
    if (found.isEmpty()) {
      return new ErrorValue("no such attribute(s): " + plain);
    }
    return found.get().isError() ? found.get() : way.from(found.get(), frame);
  }

  @Override
  public void charge(Costs costs) {
    costs.drop(id);
    costs.add(1);
  }
}
