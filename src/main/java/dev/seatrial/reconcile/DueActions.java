package dev.seatrial.reconcile;

import java.util.Arrays;

/**
 * Actions, of which the one that is due first comes out first: by time, then by a tie-breaker, then
 * as they were added.
 *
 * <p>A heap in which each has four below it. Some hundred thousand may wait at once, so that what
 * they are compared by lies in rows of numbers and none of them has to be looked up.
 */
final class DueActions {
  private static final int BELOW = 4;
  private static final int FIRST_ROOM = 64;

  private long[] times = new long[FIRST_ROOM];
  private long[] ties = new long[FIRST_ROOM];
  private long[] orders = new long[FIRST_ROOM];
  private Runnable[] actions = new Runnable[FIRST_ROOM];
  private long added;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** When the first is due; {@link Long#MAX_VALUE} where there is none. */
  long nextTime() {
    return size == 0 ? Long.MAX_VALUE : times[0];
  }

  void add(long time, long tie, Runnable action) {
    if (size == actions.length) {
      grow();
    }
    long order = added++;
    int free = size++;
    while (free > 0) {
      int above = (free - 1) / BELOW;
      if (isBefore(above, time, tie, order)) {
        break;
      }
      move(above, free);
      free = above;
    }
    put(free, time, tie, order);
    actions[free] = action;
  }

  /** Takes out the first one; there must be one. */
  Runnable remove() {
    final Runnable first = actions[0];
    size--;
    final Runnable last = actions[size];
    long time = times[size];
    long tie = ties[size];
    long order = orders[size];
    int free = 0;
    for (int next = firstBelow(0); next < size; next = firstBelow(free)) {
      if (!isBefore(next, time, tie, order)) {
        break;
      }
      move(next, free);
      free = next;
    }
    put(free, time, tie, order);
    actions[free] = last;
    Arrays.fill(actions, size, size + 1, null);
    return first;
  }

  /** The earliest of those right below; the size where there are none. */
  private int firstBelow(int place) {
    int from = place * BELOW + 1;
    int first = Math.min(from, size);
    int end = Math.min(from + BELOW, size);
    for (int i = first + 1; i < end; i++) {
      if (isBefore(i, times[first], ties[first], orders[first])) {
        first = i;
      }
    }
    return first;
  }

  private boolean isBefore(int place, long time, long tie, long order) {
    if (times[place] != time) {
      return times[place] < time;
    }
    return ties[place] != tie ? ties[place] < tie : orders[place] < order;
  }

  private void move(int from, int to) {
    put(to, times[from], ties[from], orders[from]);
    actions[to] = actions[from];
  }

  private void put(int place, long time, long tie, long order) {
    times[place] = time;
    ties[place] = tie;
    orders[place] = order;
  }

  private void grow() {
    int room = 2 * actions.length;
    times = Arrays.copyOf(times, room);
    ties = Arrays.copyOf(ties, room);
    orders = Arrays.copyOf(orders, room);
    actions = Arrays.copyOf(actions, room);
  }
}
