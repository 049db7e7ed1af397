package dev.seatrial.lint;

/**
 * One rule that somebody does not want to hear of at one place.
 *
 * @param location where that is said
 * @param line the line whose findings are meant; 0 where it is an object's
 * @param object the object whose findings are meant; {@link Identity#NONE} where it is a line's
 */
record Suppression(Location location, int line, Identity object, RulePattern rule) {
  boolean covers(Finding finding) {
    Location at = finding.location();
    if (!rule.matches(finding.rule()) || !at.file().equals(location.file())) {
      return false;
    }
    return line > 0
        ? at.place().line() == line
        : at.document() == location.document() && object.equals(finding.object());
  }
}
