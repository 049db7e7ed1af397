package dev.seatrial.validation.field;

import dev.seatrial.validation.field.LineMatches.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts in unified form with three lines of context, without file names.
 *
 * <p>The hunks are those of the {@code difflib} that Kubernetes prints its differences with.
 */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private enum Tag {
    EQUAL,
    REPLACE,
    DELETE,
    INSERT
  }

  /** A range of lines of the first text and the range of the second that stands in its place. */
  private record Change(Tag tag, int oldFrom, int oldTo, int newFrom, int newTo) {
    Change from(int lines) {
      return new Change(
          tag, Math.max(oldFrom, oldTo - lines), oldTo, Math.max(newFrom, newTo - lines), newTo);
    }

    Change to(int lines) {
      return new Change(
          tag,
          oldFrom,
          Math.min(oldTo, oldFrom + lines),
          newFrom,
          Math.min(newTo, newFrom + lines));
    }
  }

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The hunks, each line ended; an empty text where nothing differs. */
  static String of(String before, String after) {
    return new UnifiedDiff(List.of(before.split("\n", -1)), List.of(after.split("\n", -1))).print();
  }

  private String print() {
    for (List<Change> group : groups(changes())) {
      Change first = group.get(0);
      Change last = group.get(group.size() - 1);
      out.append("@@ -").append(range(first.oldFrom(), last.oldTo()));
      out.append(" +").append(range(first.newFrom(), last.newTo())).append(" @@\n");
      group.forEach(this::print);
    }
    return out.toString();
  }

  private void print(Change change) {
    if (change.tag() == Tag.EQUAL) {
      lines(" ", before.subList(change.oldFrom(), change.oldTo()));
      return;
    }
    lines("-", before.subList(change.oldFrom(), change.oldTo()));
    lines("+", after.subList(change.newFrom(), change.newTo()));
  }

  private void lines(String mark, List<String> lines) {
    lines.forEach(line -> out.append(mark).append(line).append('\n'));
  }

  private static String range(int from, int to) {
    int length = to - from;
    if (length == 1) {
      return Integer.toString(from + 1);
    }
    return (length == 0 ? from : from + 1) + "," + length;
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Match match : new LineMatches(before, after).blocks()) {
      if (i < match.before() || j < match.after()) {
        changes.add(new Change(tag(match, i, j), i, match.before(), j, match.after()));
      }
      i = match.before() + match.size();
      j = match.after() + match.size();
      if (match.size() > 0) {
        changes.add(new Change(Tag.EQUAL, match.before(), i, match.after(), j));
      }
    }
    return changes;
  }

  private static Tag tag(Match match, int i, int j) {
    if (i < match.before() && j < match.after()) {
      return Tag.REPLACE;
    }
    return i < match.before() ? Tag.DELETE : Tag.INSERT;
  }

  // As GetGroupedOpCodes in difflib.go of pmezard/go-difflib, v1.0.1.
  private static List<List<Change>> groups(List<Change> changes) {
    List<Change> cut = new ArrayList<>(changes);
    if (cut.isEmpty()) {
      return List.of();
    }
    if (cut.get(0).tag() == Tag.EQUAL) {
      cut.set(0, cut.get(0).from(CONTEXT));
    }
    int end = cut.size() - 1;
    if (cut.get(end).tag() == Tag.EQUAL) {
      cut.set(end, cut.get(end).to(CONTEXT));
    }
    List<List<Change>> groups = new ArrayList<>();
    List<Change> group = new ArrayList<>();
    for (Change change : cut) {
      boolean splits = change.tag() == Tag.EQUAL && change.oldTo() - change.oldFrom() > 2 * CONTEXT;
      if (splits) {
        group.add(change.to(CONTEXT));
        groups.add(group);
        group = new ArrayList<>();
      }
      group.add(splits ? change.from(CONTEXT) : change);
    }
    if (group.size() > 1 || !group.isEmpty() && group.get(0).tag() != Tag.EQUAL) {
      groups.add(group);
    }
    return groups;
  }
}
