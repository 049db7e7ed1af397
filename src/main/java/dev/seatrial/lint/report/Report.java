package dev.seatrial.lint.report;

import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Severity;

/** One way to write down what was found; listed in {@link Reports}. */
public interface Report {
  /** The word that asks for it. */
  String name();

  /** The least that it shows where nobody says, of a run that fails for so much. */
  default Severity leastShown(Severity failOn) {
    return failOn;
  }

  /** Whether it also says what each rule is, so that a view must have their cards. */
  default boolean describesRules() {
    return false;
  }

  /** The whole report, with a line break at the end unless it is empty. */
  String of(LintResult result, View view);
}
