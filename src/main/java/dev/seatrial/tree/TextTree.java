package dev.seatrial.tree;

/** A JSON string. */
public record TextTree(String value) implements Tree {
  @Override
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
