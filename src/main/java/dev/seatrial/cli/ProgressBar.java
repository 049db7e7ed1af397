package dev.seatrial.cli;

import dev.seatrial.lint.Progress;

/**
 * How far a long run has come, on the last line of a terminal; gone when the run ends. Runs of less
 * than a second show none.
 */
final class ProgressBar implements Progress, AutoCloseable {
  private static final long FIRST_AFTER_MILLIS = 1_000;
  private static final long AGAIN_AFTER_MILLIS = 100;
  private static final int WIDTH = 30;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Console console;
  private final boolean visible;
  private long next = System.currentTimeMillis() + FIRST_AFTER_MILLIS;
  private boolean drawn;

  private ProgressBar(Console console, boolean visible) {
    this.console = console;
    this.visible = visible;
  }

  /** A bar on the error stream where that is a terminal, else one that is never seen. */
  static ProgressBar of(Console console) {
    return new ProgressBar(console, Terminal.isInteractive(console));
  }

  /** A bar for tests, which have no terminal: seen from the first file on. */
  static ProgressBar atOnce(Console console) {
    ProgressBar bar = new ProgressBar(console, true);
    bar.next = 0;
    return bar;
  }

  @Override
  public synchronized void at(int done, int of) {
    if (!visible || System.currentTimeMillis() < next) {
      return;
    }
    next = System.currentTimeMillis() + AGAIN_AFTER_MILLIS;
    drawn = true;
    int full = (int) ((long) WIDTH * done / Math.max(1, of));
    String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    console.err().print(CLEAR_LINE + bar + " " + done + " of " + of + " files");
    console.err().flush();
  }

  @Override
  public synchronized void close() {
    if (drawn) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
    }
  }
}
