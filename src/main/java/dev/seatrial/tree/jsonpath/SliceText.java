package dev.seatrial.tree.jsonpath;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands in brackets: {@code 0}, {@code -1}, {@code 1:3}, {@code ::2}. */
final class SliceText {
  private static final Pattern SLICE = Pattern.compile("(-?[0-9]*)(:-?[0-9]*)?(:-?[0-9]*)?");

  private SliceText() {}

  static Node read(String inside) {
    Matcher matcher = SLICE.matcher(inside);
    if (!matcher.matches()) {
      throw new JsonPathException("invalid array index " + inside);
    }
    String first = matcher.group(1);
    Node.Bound start = first.isEmpty() ? Node.Bound.OPEN : Node.Bound.at(number(first));
    Node.Bound end =
        matcher.group(2) == null
            ? new Node.Bound(start.value() + 1, true, true)
            : bound(matcher.group(2));
    Node.Bound step = matcher.group(3) == null ? Node.Bound.OPEN : bound(matcher.group(3));
    return new Node.Slice(start, end, step);
  }

  private static Node.Bound bound(String afterColon) {
    String digits = afterColon.substring(1);
    return digits.isEmpty() ? Node.Bound.OPEN : Node.Bound.at(number(digits));
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new JsonPathException("array index " + digits + " is not a number");
    }
  }
}
