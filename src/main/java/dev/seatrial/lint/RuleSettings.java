package dev.seatrial.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a user thinks of the rules: which are off, which matter more or less, and in which files
 * they do not hold.
 *
 * @param levels the later ones win
 */
public record RuleSettings(List<Level> levels, List<Exemption> exemptions) {
  /** Every rule as it comes. */
  public static final RuleSettings NONE = new RuleSettings(List.of(), List.of());

  /**
   * How much findings of some rules matter.
   *
   * @param severity empty where they are off
   */
  public record Level(RulePattern rule, Optional<Severity> severity) {}

  /**
   * Rules that do not hold in some files.
   *
   * @param files tells the files by the names that findings call them
   */
  public record Exemption(Predicate<String> files, List<RulePattern> rules) {
    boolean covers(Finding finding) {
      return rules.stream().anyMatch(rule -> rule.matches(finding.rule()))
          && files.test(finding.location().file());
    }
  }

  /** These settings, then others. */
  public RuleSettings then(RuleSettings others) {
    List<Level> allLevels = new ArrayList<>(levels);
    allLevels.addAll(others.levels);
    List<Exemption> allExemptions = new ArrayList<>(exemptions);
    allExemptions.addAll(others.exemptions);
    return new RuleSettings(List.copyOf(allLevels), List.copyOf(allExemptions));
  }

  boolean isOff(String rule) {
    boolean off = false;
    for (Level level : levels) {
      off = level.rule().matches(rule) ? level.severity().isEmpty() : off;
    }
    return off;
  }

  boolean exempts(Finding finding) {
    for (Exemption exemption : exemptions) {
      if (exemption.covers(finding)) {
        return true;
      }
    }
    return false;
  }

  /** The finding as much as the user wants it to matter; it is not off. */
  Finding weighed(Finding finding) {
    Finding weighed = finding;
    for (Level level : levels) {
      if (level.rule().matches(finding.rule()) && level.severity().isPresent()) {
        weighed = finding.with(level.severity().get());
      }
    }
    return weighed;
  }
}
