package dev.seatrial.tree;

/** A JSON number without fraction and exponent, in 64 bits as Kubernetes keeps it. */
public record IntegerTree(long value) implements Tree {
  private static final IntegerTree[] SMALL = new IntegerTree[1024];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = new IntegerTree(i);
    }
  }

  static IntegerTree of(long value) {
    return value >= 0 && value < SMALL.length ? SMALL[(int) value] : new IntegerTree(value);
  }

  // Written out, for linking a record's own at first use costs a short command milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof IntegerTree that && value == that.value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  @Override
  public boolean isEmpty() {
    return value == 0;
  }

  @Override
  public String toString() {
    return toJson();
  }
}
