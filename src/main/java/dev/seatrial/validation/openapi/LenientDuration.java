package dev.seatrial.validation.openapi;

import dev.seatrial.validation.format.GoDuration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether somewhere in a text there is a number with a unit of time: {@code 3 days}, {@code P1D}.
 *
 * <p>As {@code ParseDuration} in {@code pkg/validation/strfmt/duration.go} of {@code
 * k8s.io/kube-openapi}, v1.37.
 */
final class LenientDuration {
  private static final Pattern AMOUNT = Pattern.compile("(\\d+)[\\t\\n\\f\\r ]*([A-Za-zµ]+)");

  /** Of each unit the names; what begins with the last one is of that unit too. */
  private static final List<List<String>> UNITS =
      List.of(
          List.of("ns", "nano"),
          List.of("us", "µs", "micro"),
          List.of("ms", "milli"),
          List.of("s", "sec"),
          List.of("m", "min"),
          List.of("h", "hr", "hour"),
          List.of("d", "day"),
          List.of("w", "wk", "week"));

  private LenientDuration() {}

  static boolean isOne(String text) {
    if (GoDuration.problem(text).isEmpty()) {
      return true;
    }
    boolean found = false;
    Matcher amounts = AMOUNT.matcher(text);
    while (amounts.find()) {
      if (!fitsLong(amounts.group(1))) {
        return false;
      }
      found |= isUnit(amounts.group(2).toLowerCase(Locale.ROOT));
    }
    return found;
  }

  private static boolean isUnit(String word) {
    return UNITS.stream()
        .anyMatch(names -> names.contains(word) || word.startsWith(names.get(names.size() - 1)));
  }

  private static boolean fitsLong(String digits) {
    try {
      Long.parseLong(digits);
      return true;
    } catch (NumberFormatException tooLong) {
      return false;
    }
  }
}
