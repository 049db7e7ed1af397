package dev.seatrial.validation.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which runs of lines two texts share, found as the Ratcliff-Obershelp method of {@code difflib}
 * finds them: the longest run first, then the same to its left and to its right.
 */
final class LineMatches {
  // Lines that fill more than a hundredth of a long text start no run of their own.
  private static final int LONG_TEXT = 200;

  /** A run of equal lines: where it begins in either text, and how many lines it has. */
  record Match(int before, int after, int size) {}

  private record Range(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

  private final List<String> before;
  private final List<String> after;
  private final Map<String, List<Integer>> places;

  LineMatches(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.places = places(after);
  }

  private static Map<String, List<Integer>> places(List<String> lines) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      places.computeIfAbsent(lines.get(i), line -> new ArrayList<>()).add(i);
    }
    if (lines.size() >= LONG_TEXT) {
      int most = lines.size() / 100 + 1;
      places.values().removeIf(found -> found.size() > most);
    }
    return places;
  }

  /** The runs from first to last, then one of no lines at the end of both texts. */
  List<Match> blocks() {
    List<Match> found = new ArrayList<>();
    collect(new Range(0, before.size(), 0, after.size()), found);
    List<Match> joined = new ArrayList<>();
    for (Match match : found) {
      Match last = joined.isEmpty() ? new Match(0, 0, 0) : joined.get(joined.size() - 1);
      boolean adjacent =
          last.size() > 0
              && last.before() + last.size() == match.before()
              && last.after() + last.size() == match.after();
      if (adjacent) {
        joined.set(
            joined.size() - 1, new Match(last.before(), last.after(), last.size() + match.size()));
      } else {
        joined.add(match);
      }
    }
    joined.add(new Match(before.size(), after.size(), 0));
    return joined;
  }

  private void collect(Range range, List<Match> found) {
    Match longest = longest(range);
    if (longest.size() == 0) {
      return;
    }
    if (range.beforeFrom() < longest.before() && range.afterFrom() < longest.after()) {
      collect(
          new Range(range.beforeFrom(), longest.before(), range.afterFrom(), longest.after()),
          found);
    }
    found.add(longest);
    int beforeEnd = longest.before() + longest.size();
    int afterEnd = longest.after() + longest.size();
    if (beforeEnd < range.beforeTo() && afterEnd < range.afterTo()) {
      collect(new Range(beforeEnd, range.beforeTo(), afterEnd, range.afterTo()), found);
    }
  }

  private Match longest(Range range) {
    Match best = new Match(range.beforeFrom(), range.afterFrom(), 0);
    int[] endingHere = new int[after.size() + 1];
    for (int i = range.beforeFrom(); i < range.beforeTo(); i++) {
      int[] next = new int[after.size() + 1];
      for (int j : places.getOrDefault(before.get(i), List.of())) {
        if (j < range.afterFrom() || j >= range.afterTo()) {
          continue;
        }
        int size = endingHere[j] + 1;
        next[j + 1] = size;
        if (size > best.size()) {
          best = new Match(i - size + 1, j - size + 1, size);
        }
      }
      endingHere = next;
    }
    return extended(best, range);
  }

  private Match extended(Match match, Range range) {
    int i = match.before();
    int j = match.after();
    int size = match.size();
    while (i > range.beforeFrom()
        && j > range.afterFrom()
        && before.get(i - 1).equals(after.get(j - 1))) {
      i--;
      j--;
      size++;
    }
    while (i + size < range.beforeTo()
        && j + size < range.afterTo()
        && before.get(i + size).equals(after.get(j + size))) {
      size++;
    }
    return new Match(i, j, size);
  }
}
