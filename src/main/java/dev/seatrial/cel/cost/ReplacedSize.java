package dev.seatrial.cel.cost;

/** How long a text may be once parts of it are replaced. As {@code "replace"} in cost.go. */
final class ReplacedSize {
  private ReplacedSize() {}

  static Range of(Range text, Range part, Range replacement) {
    long mostTimes = 0;
    long mostKept = 0;
    if (part.least() == 0) {
      mostTimes = Range.sum(text.most(), 1);
      mostKept = text.most();
    } else if (Long.compareUnsigned(replacement.most(), part.least()) <= 0) {
      mostKept = text.most();
    } else {
      mostTimes = times(text.most(), part.least());
    }
    long leastTimes = 0;
    long leastKept = 0;
    if (part.most() == 0) {
      leastTimes = Range.sum(text.least(), 1);
      leastKept = text.least();
    } else if (Long.compareUnsigned(part.most(), replacement.least()) <= 0) {
      leastKept = text.least();
    } else {
      leastTimes = times(text.least(), part.most());
    }
    return new Range(leastTimes, mostTimes).times(replacement).plus(new Range(leastKept, mostKept));
  }

  private static long times(long text, long part) {
    return Range.product(1, Math.ceil(Range.toDouble(text) / Range.toDouble(part)));
  }
}
