package dev.seatrial.object;

import java.util.List;
import java.util.Locale;

/**
 * One field of a cron schedule: the values at which it holds.
 *
 * <p>Follows {@code getRange} in {@code github.com/robfig/cron/v3/parser.go}, v3.0.1.
 *
 * @param bits one for each value
 * @param isStar whether the field leaves the value open
 */
record CronField(long bits, boolean isStar) {
  static final Bounds MINUTES = new Bounds(0, 59, List.of());
  static final Bounds HOURS = new Bounds(0, 23, List.of());
  static final Bounds DAYS_OF_MONTH = new Bounds(1, 31, List.of());
  static final Bounds MONTHS =
      new Bounds(
          1,
          12,
          List.of(
              "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"));
  static final Bounds DAYS_OF_WEEK =
      new Bounds(0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

  /** The values that a field may have, and the names that stand for them from the least on. */
  record Bounds(int least, int most, List<String> names) {
    private int value(String text) {
      int named = names.indexOf(text.toLowerCase(Locale.ROOT));
      return named >= 0 ? least + named : Integer.parseInt(text);
    }
  }

  /** Reads a field. Throws {@link MalformedTextException} where it cannot be read. */
  static CronField parse(String field, Bounds bounds) {
    long bits = 0;
    boolean star = false;
    for (String range : field.split(",", -1)) {
      if (!range.isEmpty()) {
        CronField one = range(range, bounds);
        bits |= one.bits;
        star |= one.isStar;
      }
    }
    return new CronField(bits, star);
  }

  private static CronField range(String range, Bounds bounds) {
    String[] rangeAndStep = range.split("/", -1);
    String[] ends = rangeAndStep[0].split("-", -1);
    boolean all = ends[0].equals("*") || ends[0].equals("?");
    try {
      int step = rangeAndStep.length > 1 ? Integer.parseInt(rangeAndStep[1]) : 1;
      // "N/step" means "N-max/step".
      boolean open = all || rangeAndStep.length > 1 && ends.length == 1;
      int start = all ? bounds.least : bounds.value(ends[0]);
      int end = open ? bounds.most : bounds.value(ends[ends.length - 1]);
      check(range, start >= bounds.least && start <= end && end <= bounds.most && step > 0);
      long bits = 0;
      for (int value = start; value <= end; value += step) {
        bits |= 1L << value;
      }
      return new CronField(bits, all && step == 1);
    } catch (NumberFormatException e) {
      throw new MalformedTextException("invalid range: " + range);
    }
  }

  private static void check(String range, boolean sound) {
    if (!sound) {
      throw new MalformedTextException("invalid range: " + range);
    }
  }

  /** Whether the field holds at a value. */
  boolean has(int value) {
    return (bits & 1L << value) != 0;
  }
}
