package dev.seatrial.lint;

import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param findings in the order of files, documents and lines, without the suppressed ones
 * @param files the names of the files that were looked at
 * @param objects how many objects were checked against a schema
 * @param suppressed how many findings were suppressed
 * @param texts the text of each file that has findings, for code frames
 */
public record LintResult(
    List<Finding> findings,
    List<String> files,
    int objects,
    int suppressed,
    Map<String, String> texts) {

  /** How many findings are of that severity. */
  public int count(Severity severity) {
    int count = 0;
    for (Finding finding : findings) {
      count += finding.severity() == severity ? 1 : 0;
    }
    return count;
  }

  /** Whether something matters that much, or more. */
  public boolean has(Severity severity) {
    for (Finding finding : findings) {
      if (finding.severity().isAtLeast(severity)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some input could not be read at all. */
  public boolean hasUnreadable() {
    for (Finding finding : findings) {
      if (finding.rule().equals(BuiltInRule.INPUT_UNREADABLE.id())) {
        return true;
      }
    }
    return false;
  }
}
