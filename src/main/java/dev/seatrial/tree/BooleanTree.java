package dev.seatrial.tree;

/** A JSON boolean. */
public enum BooleanTree implements Tree {
  TRUE,
  FALSE;

  /** The boolean itself. */
  public boolean value() {
    return this == TRUE;
  }

  @Override
  public boolean isEmpty() {
    return this == FALSE;
  }

  @Override
  public String toString() {
    return toJson();
  }
}
