package dev.seatrial.kubelet;

import java.util.Deque;
import java.util.List;

/**
 * A shell script as its commands, one after the other, with {@code &&}, {@code ||}, {@code !} and
 * {@code if}; loops and functions are commands of which nothing is known.
 */
final class ShellScript {
  /** What runs the commands. */
  interface Shell {
    /** Runs a command; whether it succeeded. */
    boolean succeeds(String command);

    /** Hears of a failure that nothing asked for, which may be the end. */
    void failed();

    /** Whether there is more to run: the shell was not left. */
    boolean goesOn();
  }

  private static final List<String> BRANCH_ENDS = List.of("elif", "else", "fi");

  private final Deque<String> pieces;
  private final Shell shell;
  private boolean malformed;

  ShellScript(String text, Shell shell) {
    this.pieces = ShellPieces.of(text);
    this.shell = shell;
  }

  /** Runs it all; whether it is a script. */
  boolean run() {
    list(true, List.of());
    return !malformed && pieces.isEmpty();
  }

  /** Runs commands, or passes them over, up to a keyword that ends the list. */
  private boolean list(boolean runs, List<String> ends) {
    boolean good = true;
    while (!pieces.isEmpty() && !ends.contains(pieces.element()) && !malformed) {
      if (pieces.element().equals(ShellPieces.END)) {
        pieces.remove();
      } else {
        good = chain(runs, ends.contains("then"));
      }
    }
    return good;
  }

  private boolean chain(boolean runs, boolean isCondition) {
    boolean asked = isCondition || "!".equals(pieces.peek());
    boolean last = runs;
    boolean good = command(runs);
    while ("&&".equals(pieces.peek()) || "||".equals(pieces.peek())) {
      String operator = pieces.remove();
      boolean goes = runs && operator.equals("&&") == good;
      boolean result = command(goes);
      good = goes ? result : good;
      last = goes;
    }
    if (last && !good && !asked) {
      shell.failed();
    }
    return good;
  }

  private boolean command(boolean runs) {
    String piece = pieces.isEmpty() ? ShellPieces.END : pieces.remove();
    if (piece.equals("!")) {
      return !command(runs);
    }
    if (piece.equals("if")) {
      return conditional(runs);
    }
    malformed |= piece.equals(ShellPieces.END) || ShellPieces.KEYWORDS.contains(piece);
    return !malformed && runs && shell.goesOn() && shell.succeeds(piece);
  }

  private boolean conditional(boolean runs) {
    boolean good = true;
    boolean done = !runs;
    String word = "if";
    while (word.equals("if") || word.equals("elif")) {
      boolean holds = list(!done, List.of("then")) && !done;
      expect("then");
      boolean result = list(holds, BRANCH_ENDS);
      good = holds ? result : good;
      done |= holds;
      word = pieces.isEmpty() ? "" : pieces.remove();
    }
    if (word.equals("else")) {
      boolean result = list(!done, List.of("fi"));
      good = done ? good : result;
      expect("fi");
    } else {
      malformed |= !word.equals("fi");
    }
    return good;
  }

  private void expect(String keyword) {
    malformed |= pieces.isEmpty() || !pieces.remove().equals(keyword);
  }
}
