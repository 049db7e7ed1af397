package dev.seatrial.controller;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Completion indexes as a job's status writes them: {@code 0,2-5,7}.
 *
 * <p>Follows {@code orderedIntervals} in {@code pkg/controller/job/indexed_job_utils.go}, v1.37.
 *
 * @param intervals in order, none touching the next
 */
record Indexes(List<Interval> intervals) {
  static final Indexes NONE = new Indexes(List.of());

  private static final Pattern INTERVAL = Pattern.compile("[0-9]{1,18}(-[0-9]{1,18})?");

  /** All indexes from the first to the last. */
  record Interval(int first, int last) {}

  /** Reads what is written, as far as it lies below the number of completions. */
  static Indexes parse(String text, int completions) {
    List<Interval> parsed = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      // As upstream: what cannot be read is passed over.
      if (INTERVAL.matcher(part).matches()) {
        String[] limits = part.split("-", -1);
        long first = Long.parseLong(limits[0]);
        long last = Long.parseLong(limits[limits.length - 1]);
        if (first < completions) {
          parsed.add(new Interval((int) first, (int) Math.min(last, completions - 1)));
        }
      }
    }
    return merged(parsed);
  }

  /** These and some more. */
  Indexes with(Collection<Integer> more) {
    List<Interval> all = new ArrayList<>(intervals);
    new TreeSet<>(more).forEach(index -> all.add(new Interval(index, index)));
    return merged(all);
  }

  /** These and those. */
  Indexes with(Indexes others) {
    List<Interval> all = new ArrayList<>(intervals);
    all.addAll(others.intervals);
    return merged(all);
  }

  boolean has(int index) {
    return intervals.stream().anyMatch(one -> one.first <= index && index <= one.last);
  }

  /** How many indexes these are. */
  int total() {
    return intervals.stream().mapToInt(one -> one.last - one.first + 1).sum();
  }

  /** How many indexes are among both. */
  int common(Indexes others) {
    int common = 0;
    for (Interval one : intervals) {
      for (Interval other : others.intervals) {
        int overlap = Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1;
        common += Math.max(0, overlap);
      }
    }
    return common;
  }

  /** The first indexes below the number of completions that are not among these. */
  List<Integer> firstMissing(int count, int completions) {
    List<Integer> missing = new ArrayList<>();
    int candidate = 0;
    for (Interval taken : intervals) {
      int end = Math.min(taken.first, completions);
      for (; candidate < end && missing.size() < count; candidate++) {
        missing.add(candidate);
      }
      candidate = Math.max(candidate, taken.last + 1);
    }
    for (; candidate < completions && missing.size() < count; candidate++) {
      missing.add(candidate);
    }
    return missing;
  }

  private static Indexes merged(List<Interval> intervals) {
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort((one, other) -> Integer.compare(one.first, other.first));
    List<Interval> merged = new ArrayList<>();
    for (Interval next : sorted) {
      Interval last = merged.isEmpty() ? new Interval(-2, -2) : merged.get(merged.size() - 1);
      if (next.first > last.last + 1) {
        merged.add(next);
      } else {
        int end = Math.max(last.last, next.last);
        merged.set(merged.size() - 1, new Interval(last.first, end));
      }
    }
    return new Indexes(List.copyOf(merged));
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (Interval one : intervals) {
      String separator = one.last == one.first + 1 ? "," : "-";
      parts.add(one.last > one.first ? one.first + separator + one.last : "" + one.first);
    }
    return String.join(",", parts);
  }
}
