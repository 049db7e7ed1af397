package dev.seatrial.kubectl;

import java.util.List;

/** The best match of the recorded with the simulated life of one object. */
final class Alignment {
  private static final long LATE_MICROS = 1_000_000;

  private final Moments recorded;
  private final Moments simulated;
  private final Move[][] best;

  /**
   * What is best from a pair of positions on.
   *
   * @param matched how many changes of both sides find their like from here on
   * @param left how many recorded changes come next
   * @param right how many simulated changes come next
   * @param alike whether the two say the same
   */
  private record Move(int matched, int left, int right, boolean alike) {
    static final Move END = new Move(0, 0, 0, true);
  }

  private record Step(int i, int j, int left, int right) {}

  Alignment(Moments recorded, Moments simulated) {
    this.recorded = recorded;
    this.simulated = simulated;
    this.best = new Move[recorded.size() + 1][simulated.size() + 1];
    for (int i = recorded.size(); i >= 0; i--) {
      for (int j = simulated.size(); j >= 0; j--) {
        best[i][j] = best(i, j);
      }
    }
  }

  Moments simulated() {
    return simulated;
  }

  /** How many changes of both sides find their like. */
  int matched() {
    return best[0][0].matched();
  }

  boolean isWhole() {
    return matched() == recorded.size() + simulated.size();
  }

  /** How far apart the two lives begin and end. */
  long apartMicros() {
    long begin = recorded.at(0).atMicros() - simulated.at(0).atMicros();
    CondensedChange last = recorded.at(recorded.size() - 1);
    long end = last.atMicros() - simulated.at(simulated.size() - 1).atMicros();
    return Math.abs(begin) + Math.abs(end);
  }

  private Move best(int i, int j) {
    Move move = Move.END;
    if (i < recorded.size()) {
      move = better(move, new Step(i, j, 1, 0), 0);
    }
    if (j < simulated.size()) {
      move = better(move, new Step(i, j, 0, 1), 0);
    }
    List<CondensedChange> lefts = runs(recorded, i);
    List<CondensedChange> rights = runs(simulated, j);
    for (int left = 0; left <= lefts.size(); left++) {
      for (int right = 0; right <= rights.size(); right++) {
        if (left + right > 0 && isAlike(lefts, left, rights, right)) {
          move = better(move, new Step(i, j, left, right), left + right);
        }
      }
    }
    return move;
  }

  private static List<CondensedChange> runs(Moments life, int from) {
    return from < life.size() ? life.runs(from) : List.of();
  }

  /** None is like changes that undo each other at once. */
  private static boolean isAlike(
      List<CondensedChange> lefts, int left, List<CondensedChange> rights, int right) {
    if (left == 0 || right == 0) {
      int run = Math.max(left, right);
      return run > 1 && (left == 0 ? rights : lefts).get(run - 1).facts().isEmpty();
    }
    return lefts.get(left - 1).saysAs(rights.get(right - 1));
  }

  private Move better(Move move, Step step, int matched) {
    int whole = matched + best[step.i() + step.left()][step.j() + step.right()].matched();
    boolean first = move.left() + move.right() == 0;
    return first || whole > move.matched()
        ? new Move(whole, step.left(), step.right(), matched > 0)
        : move;
  }

  /** Puts what does not match into the lists; returns how many recorded changes match. */
  int into(List<CondensedChange> missing, List<CondensedChange> surplus, List<String> late) {
    int equal = 0;
    int i = 0;
    int j = 0;
    while (i < recorded.size() || j < simulated.size()) {
      Move move = best[i][j];
      if (move.alike()) {
        equal += move.left();
        noteTime(i, j, move, late);
      } else if (move.left() > 0) {
        missing.add(recorded.at(i));
      } else {
        surplus.add(simulated.at(j));
      }
      i += move.left();
      j += move.right();
    }
    return equal;
  }

  private void noteTime(int i, int j, Move move, List<String> late) {
    if (move.left() > 0 && move.right() > 0) {
      long was = recorded.at(i).atMicros();
      if (Math.abs(was - simulated.at(j).atMicros()) > LATE_MICROS) {
        late.add("recorded at %.2f:%s".formatted(was / 1e6, simulated.at(j)));
      }
    }
  }
}
