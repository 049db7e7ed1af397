package dev.seatrial.tree;

/** A JSON string. */
public record TextTree(String value) implements Tree {
  // Written out, for linking a record's own at first use costs a short command milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof TextTree that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
