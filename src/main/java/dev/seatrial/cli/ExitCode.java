package dev.seatrial.cli;

/**
 * What the number means with which the process ends; the same for every command but kubectl's
 * verbs.
 */
final class ExitCode {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int OUR_BUG = 3;

  private ExitCode() {}
}
