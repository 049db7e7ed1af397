package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;

/** A computed value and a way into it. */
final class RelativeAttribute implements Attribute {
  private final Step start;
  private final Way way = new Way();
  private long id;

  RelativeAttribute(long id, Step start) {
    this.id = id;
    this.start = start;
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
    Value value = start.run(frame);
    return value.isError() ? value : way.from(value, frame);
  }

  @Override
  public void charge(Costs costs) {
    costs.drop(id);
    costs.add(1);
  }
}
