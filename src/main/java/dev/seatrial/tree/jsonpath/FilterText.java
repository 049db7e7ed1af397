package dev.seatrial.tree.jsonpath;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filter taken apart: two operands and what stands between, or one operand alone. */
record FilterText(String left, String operator, String right) {
  private static final Pattern COMPARISON =
      Pattern.compile("^([^!<>=]+)([!<>=]+)(.+?)$", Pattern.DOTALL);

  static FilterText of(String text) {
    Matcher matcher = COMPARISON.matcher(text);
    return matcher.matches()
        ? new FilterText(matcher.group(1), matcher.group(2), matcher.group(3))
        : new FilterText(text, "", "");
  }
}
