package dev.seatrial.object;

import dev.seatrial.tree.GoText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as Go writes them ({@code 1h2m3.5s}), and as kubectl prints ages.
 *
 * <p>Follows Go's {@code time.Duration} and {@code k8s.io/apimachinery/pkg/util/duration}, v0.37.
 */
public final class Durations {
  private static final Pattern PART = Pattern.compile("(\\d*)(?:\\.(\\d*))?([^\\d.]*)");
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Durations() {}

  /** Reads Go's text of a duration. Throws {@link MalformedTextException} in Go's words. */
  public static Duration parse(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return Duration.ZERO;
    }
    if (rest.isEmpty()) {
      throw invalid(text);
    }
    Matcher part = PART.matcher(rest);
    BigDecimal nanos = BigDecimal.ZERO;
    int position = 0;
    while (position < rest.length()) {
      part.region(position, rest.length());
      if (!part.lookingAt()) {
        throw invalid(text);
      }
      nanos = nanos.add(nanos(part, text));
      position = part.end();
    }
    if (nanos.compareTo(MOST) > 0) {
      throw invalid(text);
    }
    return Duration.ofNanos(negative ? -nanos.longValue() : nanos.longValue());
  }

  private static BigDecimal nanos(Matcher part, String text) {
    String whole = part.group(1);
    String fraction = part.group(2) == null ? "" : part.group(2);
    if (whole.isEmpty() && fraction.isEmpty()) {
      throw invalid(text);
    }
    String unit = part.group(3);
    if (unit.isEmpty()) {
      throw new MalformedTextException("time: missing unit in duration " + GoText.quoted(text));
    }
    return new BigDecimal("0" + whole + "." + fraction + "0")
        .multiply(BigDecimal.valueOf(unitNanos(unit, text)))
        .setScale(0, RoundingMode.DOWN);
  }

  private static long unitNanos(String unit, String text) {
    return switch (unit) {
      case "ns" -> 1L;
      case "us", "µs", "μs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default ->
          throw new MalformedTextException(
              "time: unknown unit " + GoText.quoted(unit) + " in duration " + GoText.quoted(text));
    };
  }

  private static MalformedTextException invalid(String text) {
    return new MalformedTextException("time: invalid duration " + GoText.quoted(text));
  }

  /** Go's text of a duration: {@code 1h0m0s}, {@code 1.5s}, {@code 200ms}. */
  public static String text(Duration duration) {
    if (duration.isZero()) {
      return "0s";
    }
    String sign = duration.isNegative() ? "-" : "";
    Duration size = duration.abs();
    long seconds = size.toSeconds();
    int nanos = size.toNanosPart();
    if (seconds == 0) {
      return sign + belowOneSecond(nanos);
    }
    String text = decimal(seconds % 60 * 1_000_000_000 + nanos, 9) + "s";
    if (seconds >= 60) {
      text = seconds / 60 % 60 + "m" + text;
    }
    return sign + (seconds >= 3600 ? seconds / 3600 + "h" + text : text);
  }

  private static String belowOneSecond(int nanos) {
    if (nanos < 1_000) {
      return nanos + "ns";
    }
    return nanos < 1_000_000 ? decimal(nanos, 3) + "µs" : decimal(nanos, 6) + "ms";
  }

  private static String decimal(long units, int places) {
    BigDecimal value = BigDecimal.valueOf(units, places);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /**
   * The age that {@code kubectl get} prints: {@code 119s}, {@code 2m5s}, {@code 3h}, {@code 9d}.
   */
  public static String human(Duration duration) {
    long seconds = truncatedSeconds(duration);
    if (seconds < 120) {
      return belowTwoMinutes(seconds);
    }
    long minutes = seconds / 60;
    if (minutes < 180) {
      return minutes < 10 ? two(minutes, "m", seconds % 60, "s") : minutes + "m";
    }
    long hours = minutes / 60;
    if (hours < 48) {
      return hours < 8 ? two(hours, "h", minutes % 60, "m") : hours + "h";
    }
    long days = hours / 24;
    if (days < 365 * 2) {
      return days < 8 ? two(days, "d", hours % 24, "h") : days + "d";
    }
    return days < 365 * 8 ? two(days / 365, "y", days % 365, "d") : days / 365 + "y";
  }

  /** The age in one unit: {@code 59s}, {@code 59m}, {@code 23h}, {@code 364d}, {@code 1y}. */
  public static String shortHuman(Duration duration) {
    long seconds = truncatedSeconds(duration);
    if (seconds < 60) {
      return belowTwoMinutes(seconds);
    }
    if (seconds < 3600) {
      return seconds / 60 + "m";
    }
    long hours = seconds / 3600;
    if (hours < 24) {
      return hours + "h";
    }
    return hours < 24 * 365 ? hours / 24 + "d" : hours / 24 / 365 + "y";
  }

  // Clocks of two machines may differ: up to two seconds in the future count as now.
  private static String belowTwoMinutes(long seconds) {
    if (seconds < -1) {
      return "<invalid>";
    }
    return Math.max(0, seconds) + "s";
  }

  private static long truncatedSeconds(Duration duration) {
    boolean roundedDown = duration.isNegative() && duration.getNano() > 0;
    return roundedDown ? duration.getSeconds() + 1 : duration.getSeconds();
  }

  private static String two(long big, String bigUnit, long small, String smallUnit) {
    return small == 0 ? big + bigUnit : big + bigUnit + small + smallUnit;
  }
}
