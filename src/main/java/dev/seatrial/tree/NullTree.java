package dev.seatrial.tree;

/** The JSON null. */
public enum NullTree implements Tree {
  NULL;

  @Override
  public String toString() {
    return "null";
  }
}
