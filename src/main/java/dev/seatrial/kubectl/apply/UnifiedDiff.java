package dev.seatrial.kubectl.apply;

import java.util.ArrayList;
import java.util.List;

/** Two texts beside each other, as {@code diff -u} shows them. */
// As print_unidiff_hunk in GNU diffutils' context.c.
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> from;
  private final List<String> to;
  private final LineChanges changes;

  private UnifiedDiff(String from, String to) {
    this.from = from.lines().toList();
    this.to = to.lines().toList();
    this.changes = LineChanges.of(this.from, this.to);
  }

  /** The hunks, without the names of the files before them; empty where the texts are equal. */
  static String of(String from, String to) {
    UnifiedDiff diff = new UnifiedDiff(from, to);
    StringBuilder text = new StringBuilder();
    diff.hunks().forEach(hunk -> text.append(diff.shown(hunk)));
    return text.toString();
  }

  /** Lines x of the first text and y of the second, ends excluded. */
  private record Range(int x, int xEnd, int y, int yEnd) {}

  private List<Range> hunks() {
    List<Range> hunks = new ArrayList<>();
    for (Range run : runs()) {
      int last = hunks.size() - 1;
      if (last >= 0 && run.x() - hunks.get(last).xEnd() <= 2 * CONTEXT) {
        Range before = hunks.get(last);
        hunks.set(last, new Range(before.x(), run.xEnd(), before.y(), run.yEnd()));
      } else {
        hunks.add(run);
      }
    }
    return hunks;
  }

  private List<Range> runs() {
    List<Range> runs = new ArrayList<>();
    int x = 0;
    int y = 0;
    while (x < from.size() || y < to.size()) {
      int xEnd = x;
      int yEnd = y;
      while (changes.isRemoved(xEnd)) {
        xEnd++;
      }
      while (changes.isAdded(yEnd)) {
        yEnd++;
      }
      if (xEnd > x || yEnd > y) {
        runs.add(new Range(x, xEnd, y, yEnd));
      }
      x = xEnd + 1;
      y = yEnd + 1;
    }
    return runs;
  }

  private String shown(Range hunk) {
    int before = Math.min(CONTEXT, hunk.x());
    int after = Math.min(CONTEXT, from.size() - hunk.xEnd());
    Range whole =
        new Range(hunk.x() - before, hunk.xEnd() + after, hunk.y() - before, hunk.yEnd() + after);
    StringBuilder text = new StringBuilder("@@ -");
    text.append(numbers(whole.x(), whole.xEnd())).append(" +");
    text.append(numbers(whole.y(), whole.yEnd())).append(" @@\n");
    int x = whole.x();
    int y = whole.y();
    while (x < whole.xEnd() || y < whole.yEnd()) {
      if (changes.isRemoved(x)) {
        text.append('-').append(from.get(x++)).append('\n');
      } else if (changes.isAdded(y)) {
        text.append('+').append(to.get(y++)).append('\n');
      } else {
        text.append(' ').append(from.get(x++)).append('\n');
        y++;
      }
    }
    return text.toString();
  }

  private static String numbers(int start, int end) {
    int count = end - start;
    if (count == 1) {
      return Integer.toString(end);
    }
    return (count == 0 ? start : start + 1) + "," + count;
  }
}
