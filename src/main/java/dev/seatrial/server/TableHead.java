package dev.seatrial.server;

/** Whether the columns of a watch's table were told already: they are told once. */
final class TableHead {
  private boolean isTold;

  /** Whether they are still to be told; from now on they are. */
  boolean take() {
    boolean first = !isTold;
    isTold = true;
    return first;
  }
}
