package dev.seatrial.kubectl.apply;

import java.util.Arrays;
import java.util.List;

/**
 * Which lines two texts do not share, as GNU diff finds them.
 *
 * <p>The algorithm is that of Eugene W. Myers, "An O(ND) Difference Algorithm and its Variations":
 * searched from both ends until the searches meet. Runs of changes are then moved as far down as
 * they can go, or to where they stand opposite a run of the other text.
 */
// As find_identical_ends, compareseq in gnulib's diffseq.h and shift_boundaries in GNU diffutils'
// io.c and
// analyze.c.
final class LineChanges {
  /** How much of the ends that both texts share a run of changes may be moved into. */
  private static final int HORIZON = 3;

  private final int start;
  private final List<String> from;
  private final List<String> to;
  private final boolean[] removed;
  private final boolean[] added;
  private final int[] forward;
  private final int[] backward;
  private final int zero;

  private LineChanges(int start, List<String> from, List<String> to) {
    this.start = start;
    this.from = from;
    this.to = to;
    this.removed = new boolean[from.size() + 1];
    this.added = new boolean[to.size() + 1];
    this.forward = new int[from.size() + to.size() + 3];
    this.backward = new int[from.size() + to.size() + 3];
    this.zero = to.size() + 1;
  }

  static LineChanges of(List<String> from, List<String> to) {
    int shorter = Math.min(from.size(), to.size());
    int prefix = 0;
    while (prefix < shorter && from.get(prefix).equals(to.get(prefix))) {
      prefix++;
    }
    int start = Math.max(0, prefix - HORIZON);
    int suffix = 0;
    while (suffix < shorter - start
        && from.get(from.size() - 1 - suffix).equals(to.get(to.size() - 1 - suffix))) {
      suffix++;
    }
    int end = Math.max(0, suffix - HORIZON);
    LineChanges changes =
        new LineChanges(
            start, from.subList(start, from.size() - end), to.subList(start, to.size() - end));
    changes.find();
    return changes;
  }

  private void find() {
    compare(new Box(0, from.size(), 0, to.size()));
    new RunShift(from, removed, added).shift();
    new RunShift(to, added, removed).shift();
  }

  /** Whether a line of the first text is not in the second. */
  boolean isRemoved(int line) {
    return isChanged(removed, line - start);
  }

  /** Whether a line of the second text is not in the first. */
  boolean isAdded(int line) {
    return isChanged(added, line - start);
  }

  private static boolean isChanged(boolean[] changed, int line) {
    return line >= 0 && line < changed.length && changed[line];
  }

  /** A part of both texts: lines x of the first, lines y of the second, ends excluded. */
  private record Box(int x, int xEnd, int y, int yEnd) {}

  /** Where the searches met. */
  private record Middle(int x, int y) {}

  private void compare(Box box) {
    int x = box.x();
    int y = box.y();
    int xEnd = box.xEnd();
    int yEnd = box.yEnd();
    while (x < xEnd && y < yEnd && isSame(x, y)) {
      x++;
      y++;
    }
    while (x < xEnd && y < yEnd && isSame(xEnd - 1, yEnd - 1)) {
      xEnd--;
      yEnd--;
    }
    if (x == xEnd) {
      Arrays.fill(added, y, yEnd, true);
    } else if (y == yEnd) {
      Arrays.fill(removed, x, xEnd, true);
    } else {
      Middle middle = middle(new Box(x, xEnd, y, yEnd));
      compare(new Box(x, middle.x(), y, middle.y()));
      compare(new Box(middle.x(), xEnd, middle.y(), yEnd));
    }
  }

  private boolean isSame(int x, int y) {
    return from.get(x).equals(to.get(y));
  }

  private Middle middle(Box box) {
    Front ahead = new Front(forward, box, box.x() - box.y());
    Front behind = new Front(backward, box, box.xEnd() - box.yEnd());
    forward[zero + ahead.low] = box.x();
    backward[zero + behind.low] = box.xEnd();
    boolean odd = ((ahead.low - behind.low) & 1) != 0;
    while (true) {
      ahead.widen(-1);
      for (int d = ahead.high; d >= ahead.low; d -= 2) {
        int x = reachedAhead(box, d);
        if (odd && behind.covers(d) && backward[zero + d] <= x) {
          return new Middle(x, x - d);
        }
      }
      behind.widen(Integer.MAX_VALUE);
      for (int d = behind.high; d >= behind.low; d -= 2) {
        int x = reachedBehind(box, d);
        if (!odd && ahead.covers(d) && x <= forward[zero + d]) {
          return new Middle(x, x - d);
        }
      }
    }
  }

  private int reachedAhead(Box box, int d) {
    int below = forward[zero + d - 1];
    int above = forward[zero + d + 1];
    int x = below < above ? above : below + 1;
    while (x < box.xEnd() && x - d < box.yEnd() && isSame(x, x - d)) {
      x++;
    }
    forward[zero + d] = x;
    return x;
  }

  private int reachedBehind(Box box, int d) {
    int below = backward[zero + d - 1];
    int above = backward[zero + d + 1];
    int x = below < above ? below : above - 1;
    while (box.x() < x && box.y() < x - d && isSame(x - 1, x - d - 1)) {
      x--;
    }
    backward[zero + d] = x;
    return x;
  }

  /** The diagonals that a search has reached. */
  private final class Front {
    private final int[] reached;
    private final int least;
    private final int most;
    private int low;
    private int high;

    Front(int[] reached, Box box, int start) {
      this.reached = reached;
      this.least = box.x() - box.yEnd();
      this.most = box.xEnd() - box.y();
      this.low = start;
      this.high = start;
    }

    void widen(int outside) {
      if (low > least) {
        low--;
        reached[zero + low - 1] = outside;
      } else {
        low++;
      }
      if (high < most) {
        high++;
        reached[zero + high + 1] = outside;
      } else {
        high--;
      }
    }

    boolean covers(int diagonal) {
      return low <= diagonal && diagonal <= high;
    }
  }
}
