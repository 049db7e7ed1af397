package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.RuleCard;
import dev.seatrial.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a reader wants to see the findings.
 *
 * @param show the least that matters enough to be shown
 * @param failOn the least that fails the run; empty where nothing does
 * @param most the most findings that are shown
 * @param rules a card of each rule that was looked for
 */
public record View(
    Severity show,
    Optional<Severity> failOn,
    int most,
    Detail detail,
    Colours colours,
    List<RuleCard> rules) {

  /** How much is said beside the findings. */
  public enum Detail {
    /** Code, counts and what was not shown. */
    FULL,
    /** The findings alone, and nothing where there are none. */
    FINDINGS_ONLY
  }

  /** All that matters that much, plainly. */
  public static View plain(Severity show) {
    return new View(
        show,
        Optional.of(Severity.ERROR),
        Integer.MAX_VALUE,
        Detail.FULL,
        Colours.PLAIN,
        List.of());
  }

  /** The findings to show. */
  List<Finding> shown(LintResult result) {
    List<Finding> shown = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.severity().isAtLeast(show) && shown.size() < most) {
        shown.add(finding);
      }
    }
    return shown;
  }

  /** How many findings matter enough to be shown, but are past the most that are. */
  int cut(LintResult result) {
    int matter = 0;
    for (Finding finding : result.findings()) {
      matter += finding.severity().isAtLeast(show) ? 1 : 0;
    }
    return Math.max(0, matter - most);
  }

  /** Whether the finding fails the run. */
  boolean fails(Finding finding) {
    return failOn.isPresent() && finding.severity().isAtLeast(failOn.get());
  }
}
