package dev.seatrial.kubectl.apply;

import java.util.List;

/** Moves runs of changed lines of one text to where a reader expects them. */
// As shift_boundaries in GNU diffutils' analyze.c.
final class RunShift {
  private final List<String> lines;
  private final boolean[] changed;
  private final boolean[] other;
  private int start;
  private int end;
  private int opposite;

  /**
   * A text and the other one.
   *
   * @param changed which lines are changed; one longer than the text, the last false
   * @param other the same of the other text
   */
  RunShift(List<String> lines, boolean[] changed, boolean[] other) {
    this.lines = lines;
    this.changed = changed;
    this.other = other;
  }

  void shift() {
    while (findRun()) {
      int corresponding;
      int length;
      do {
        length = end - start;
        moveBack();
        corresponding = isOther(opposite - 1) ? end : lines.size();
        corresponding = moveForward(corresponding);
      } while (length != end - start);
      while (corresponding < end) {
        oneBack();
      }
    }
  }

  private boolean findRun() {
    while (end < lines.size() && !changed[end]) {
      while (isOther(opposite++)) {
        // The other text's run ends first.
      }
      end++;
    }
    if (end == lines.size()) {
      return false;
    }
    start = end;
    while (changed[end]) {
      end++;
    }
    while (isOther(opposite)) {
      opposite++;
    }
    return true;
  }

  /** Runs that meet become one. */
  private void moveBack() {
    while (start > 0 && lines.get(start - 1).equals(lines.get(end - 1))) {
      oneBack();
    }
  }

  private void oneBack() {
    changed[--start] = true;
    changed[--end] = false;
    while (start > 0 && changed[start - 1]) {
      start--;
    }
    opposite--;
    while (isOther(opposite)) {
      opposite--;
    }
  }

  private int moveForward(int found) {
    int corresponding = found;
    while (end != lines.size() && lines.get(start).equals(lines.get(end))) {
      changed[start++] = false;
      changed[end++] = true;
      while (changed[end]) {
        end++;
      }
      opposite++;
      while (isOther(opposite)) {
        corresponding = end;
        opposite++;
      }
    }
    return corresponding;
  }

  private boolean isOther(int line) {
    return line >= 0 && line < other.length && other[line];
  }
}
