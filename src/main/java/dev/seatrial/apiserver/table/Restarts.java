package dev.seatrial.apiserver.table;

import dev.seatrial.object.Timestamps;

/**
 * How often containers were started again.
 *
 * @param last when one of them last ended; empty if none did
 */
record Restarts(int count, String last) {
  static final Restarts NONE = new Restarts(0, "");

  Restarts plus(ContainerState container) {
    String end = container.lastEnd();
    boolean later =
        Timestamps.micros(end).orElse(Long.MIN_VALUE)
            > Timestamps.micros(last).orElse(Long.MIN_VALUE);
    return new Restarts(count + container.restarts(), later ? end : last);
  }
}
