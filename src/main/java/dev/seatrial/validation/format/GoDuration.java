package dev.seatrial.validation.format;

import dev.seatrial.tree.GoText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is wrong with a duration such as {@code 1h30m}, as {@code time.ParseDuration} says it. */
public final class GoDuration {
  private static final List<String> UNITS = List.of("ns", "us", "µs", "μs", "ms", "s", "m", "h");
  private static final List<Long> NANOSECONDS =
      List.of(
          1L,
          1_000L,
          1_000L,
          1_000L,
          1_000_000L,
          1_000_000_000L,
          60_000_000_000L,
          3_600_000_000_000L);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private GoDuration() {}

  /** The error, or nothing for a duration that Go takes. */
  public static Optional<String> problem(String text) {
    String rest = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return Optional.empty();
    }
    String invalid = "time: invalid duration " + GoText.quoted(text);
    if (rest.isEmpty()) {
      return Optional.of(invalid);
    }
    BigDecimal total = BigDecimal.ZERO;
    while (!rest.isEmpty()) {
      String digits = leading(rest, "0123456789.");
      String unit = leadingUnit(rest.substring(digits.length()));
      if (digits.isEmpty()
          || digits.equals(".")
          || digits.indexOf('.') != digits.lastIndexOf('.')) {
        return Optional.of(invalid);
      }
      if (unit.isEmpty()) {
        return Optional.of("time: missing unit in duration " + GoText.quoted(text));
      }
      if (!UNITS.contains(unit)) {
        return Optional.of(
            "time: unknown unit " + GoText.quoted(unit) + " in duration " + GoText.quoted(text));
      }
      BigDecimal amount = new BigDecimal(digits.startsWith(".") ? "0" + digits : digits);
      total = total.add(amount.multiply(BigDecimal.valueOf(NANOSECONDS.get(UNITS.indexOf(unit)))));
      rest = rest.substring(digits.length() + unit.length());
    }
    return total.compareTo(MOST) > 0 ? Optional.of(invalid) : Optional.empty();
  }

  private static String leading(String text, String allowed) {
    int end = 0;
    while (end < text.length() && allowed.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String leadingUnit(String text) {
    int end = 0;
    while (end < text.length() && "0123456789.".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }
}
