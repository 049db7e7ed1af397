package dev.seatrial.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Leaves out the findings that nobody wants to hear of, and finds what suppresses nothing. */
final class Suppressed {
  private final LintOptions options;
  private final List<Finding> kept = new ArrayList<>();
  private final Set<Suppression> used = new LinkedHashSet<>();
  private int count;

  Suppressed(LintOptions options) {
    this.options = options;
  }

  /** The findings that are left, in their order. */
  List<Finding> kept() {
    return kept;
  }

  /** How many findings were left out. */
  int count() {
    return count;
  }

  /** Goes through the findings; then {@link #unused} tells what none of them needed. */
  void sift(List<Finding> findings, List<Suppression> suppressions) {
    RuleSettings settings = options.settings();
    for (Finding finding : findings) {
      if (settings.isOff(finding.rule())) {
        continue;
      }
      boolean meant = settings.exempts(finding);
      for (Suppression suppression : suppressions) {
        if (suppression.covers(finding)) {
          used.add(suppression);
          meant = true;
        }
      }
      if (meant) {
        count++;
      } else {
        kept.add(settings.weighed(finding));
      }
    }
  }

  /** What is wrong with the suppressions themselves. */
  List<Finding> unused(List<Suppression> suppressions) {
    Findings findings = new Findings();
    if (suppressions.isEmpty()) {
      return List.of();
    }
    List<RuleCard> cards = RuleCard.all(options.rules());
    Set<String> broken = filesWithErrors();
    for (Suppression suppression : suppressions) {
      RulePattern rule = suppression.rule();
      if (rule.text().isEmpty()) {
        String message = "it names no rule; write the id of one behind it";
        findings.add(BuiltInRule.SUPPRESSION_UNKNOWN_RULE, suppression.location(), message);
      } else if (!rule.problem(cards).isEmpty()) {
        findings.add(
            BuiltInRule.SUPPRESSION_UNKNOWN_RULE, suppression.location(), rule.problem(cards));
      } else if (!used.contains(suppression) && wasLookedFor(suppression, broken)) {
        String message = "no finding of " + rule.text() + " to suppress";
        findings.add(BuiltInRule.SUPPRESSION_UNUSED, suppression.location(), message);
      }
    }
    List<Finding> own = new ArrayList<>();
    for (Finding finding : findings.inOrder()) {
      if (!options.settings().isOff(finding.rule()) && !options.settings().exempts(finding)) {
        own.add(options.settings().weighed(finding));
      }
    }
    return own;
  }

  /** Rules look at admitted objects only, so that they may have missed what is suppressed. */
  private boolean wasLookedFor(Suppression suppression, Set<String> broken) {
    String rule = suppression.rule().text();
    boolean isBuiltIn = rule.indexOf('/') > 0;
    return !options.settings().isOff(rule)
        && (isBuiltIn || !broken.contains(suppression.location().file()));
  }

  private Set<String> filesWithErrors() {
    Set<String> files = new LinkedHashSet<>();
    for (Finding finding : kept) {
      if (finding.severity() == Severity.ERROR) {
        files.add(finding.location().file());
      }
    }
    return files;
  }
}
