package dev.seatrial.cel.value;

import java.util.ArrayList;
import java.util.List;

/** The list that a macro gathers its result in: what is added goes into this very list. */
public final class GrowingList implements ListValue {
  private final List<Value> items = new ArrayList<>();

  @Override
  public Value item(int position) {
    return items.get(position);
  }

  @Override
  public List<Value> items() {
    return items;
  }

  @Override
  public long size() {
    return items.size();
  }

  @Override
  public Value plus(ListValue other) {
    items.addAll(other.items());
    return this;
  }

  /** The list as it is now. */
  public PlainList grown() {
    return new PlainList(items);
  }
}
