package dev.seatrial.validation.workload;

import dev.seatrial.tree.GoText;
import java.util.OptionalLong;

/**
 * Indexes of a Job as one text: {@code 0,3-5,9}.
 *
 * <p>As {@code validateIndexesFormat} in {@code pkg/apis/batch/validation/validation.go}, v1.37.
 *
 * @param total how many indexes there are; 0 where the text is wrong
 * @param problem what is wrong, or empty
 */
record IndexIntervals(long total, String problem) {
  /** Carries the words out of the nested parts. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String words) {
      super(words, null, false, false);
    }
  }

  static IndexIntervals read(String text, long completions) {
    if (text.isEmpty()) {
      return new IndexIntervals(0, "");
    }
    try {
      return new IndexIntervals(count(text, completions), "");
    } catch (Refusal refusal) {
      return new IndexIntervals(0, String.valueOf(refusal.getMessage()));
    }
  }

  /** The first index that stands in both of two texts, which can be read. */
  // As validateFailedIndexesNotOverlapCompleted.
  static OptionalLong firstCommon(String one, String other) {
    for (String interval : one.split(",", -1)) {
      for (String another : other.split(",", -1)) {
        long from = Math.max(limit(interval, 0), limit(another, 0));
        if (from <= Math.min(limit(interval, 1), limit(another, 1))) {
          return OptionalLong.of(from);
        }
      }
    }
    return OptionalLong.empty();
  }

  private static long limit(String interval, int end) {
    String[] limits = interval.split("-", -1);
    return Long.parseLong(limits[Math.min(end, limits.length - 1)]);
  }

  private static long count(String text, long completions) throws Refusal {
    long total = 0;
    long last = -1;
    for (String interval : text.split(",", -1)) {
      String[] limits = interval.split("-", -1);
      if (limits.length > 2) {
        throw new Refusal(
            "the fragment "
                + GoText.quoted(interval)
                + " violates the requirement that an index interval can have at most two parts"
                + " separated by '-'");
      }
      long from = index(limits[0], completions);
      long to = limits.length > 1 ? index(limits[1], completions) : from;
      if (limits.length > 1 && from >= to) {
        throw disorder(from, to);
      }
      if (last >= from) {
        throw disorder(last, from);
      }
      total += to - from + 1;
      last = to;
    }
    return total;
  }

  private static long index(String text, long completions) throws Refusal {
    if (!text.matches("[+-]?[0-9]{1,18}")) {
      throw new Refusal("cannot convert string to integer for index: " + GoText.quoted(text));
    }
    long index = Long.parseLong(text);
    if (index >= completions) {
      throw new Refusal("too large index: " + GoText.quoted(text));
    }
    return index;
  }

  private static Refusal disorder(long previous, long current) {
    return new Refusal("non-increasing order, previous: " + previous + ", current: " + current);
  }
}
