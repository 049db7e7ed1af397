package dev.seatrial.object;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points in time as Kubernetes writes them: RFC 3339 in UTC, with seconds ({@code metav1.Time}) or
 * microseconds ({@code metav1.MicroTime}).
 */
public final class Timestamps {
  private static final long MICROS = 1_000_000;
  private static final long SECONDS_OF_DAY = 86_400;
  // As Go reads it: an hour may have one digit, a comma may stand for the point, letters are large.
  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT)(\\d\\d?)(:\\d\\d:\\d\\d)(?:[.,](\\d{1,9})\\d*)?"
              + "(?:Z|([+-])(\\d\\d):(\\d\\d))");
  private static final String PLAIN = "0000-00-00T00:00:00Z";
  private static final int MOST_OFFSET_HOURS = 24;
  private static final int MOST_OFFSET_MINUTES = 60;

  // Virtual time stands still while much happens, all of which is dated.
  private static volatile Written latest = new Written(0, "1970-01-01T00:00:00Z");

  private record Written(long epochSeconds, String text) {}

  private Timestamps() {}

  /** As {@code metav1.Time} prints seconds since 1970: {@code 2026-01-02T03:04:05Z}. */
  public static String ofSeconds(long epochSeconds) {
    Written known = latest;
    if (known.epochSeconds() == epochSeconds) {
      return known.text();
    }
    String text = seconds(epochSeconds).append('Z').toString();
    latest = new Written(epochSeconds, text);
    return text;
  }

  /** As {@code metav1.MicroTime} prints microseconds since 1970, always with six digits. */
  public static String ofMicros(long epochMicros) {
    long seconds = Math.floorDiv(epochMicros, MICROS);
    StringBuilder text = seconds(seconds);
    String fraction = Long.toString(MICROS + Math.floorMod(epochMicros, MICROS));
    return text.append('.').append(fraction, 1, fraction.length()).append('Z').toString();
  }

  // By hand: every write of a component carries one, and a formatter took a tenth of the engine's
  // time.
  private static StringBuilder seconds(long epochSeconds) {
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(epochSeconds, SECONDS_OF_DAY));
    int second = (int) Math.floorMod(epochSeconds, SECONDS_OF_DAY);
    StringBuilder text = new StringBuilder(27);
    appendPadded(text, day.getYear(), 1_000).append('-');
    appendPadded(text, day.getMonthValue(), 10).append('-');
    appendPadded(text, day.getDayOfMonth(), 10).append('T');
    appendPadded(text, second / 3_600, 10).append(':');
    appendPadded(text, second / 60 % 60, 10).append(':');
    return appendPadded(text, second % 60, 10);
  }

  private static StringBuilder appendPadded(StringBuilder text, int number, int least) {
    for (int place = least; place > Math.max(1, number); place /= 10) {
      text.append('0');
    }
    return text.append(number);
  }

  /** The seconds since 1970, where the text is a timestamp. */
  public static OptionalLong seconds(String text) {
    OptionalLong micros = micros(text);
    return micros.isEmpty() ? micros : OptionalLong.of(Math.floorDiv(micros.getAsLong(), MICROS));
  }

  /** The microseconds since 1970, where the text is a timestamp. */
  public static OptionalLong micros(String text) {
    long plain = plainSeconds(text);
    return plain >= 0 ? OptionalLong.of(plain * MICROS) : read(text);
  }

  /**
   * The seconds since 1970 of a text such as our own components write, {@code
   * 2026-01-02T03:04:05Z}; -1 for any other, which may be a timestamp all the same.
   *
   * <p>By hand: controllers read some with every look at a pod.
   */
  private static long plainSeconds(String text) {
    if (text.length() != PLAIN.length()) {
      return -1;
    }
    for (int i = 0; i < PLAIN.length(); i++) {
      char expected = PLAIN.charAt(i);
      char found = text.charAt(i);
      if (expected == '0' ? found < '0' || found > '9' : found != expected) {
        return -1;
      }
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int seconds = (digits(text, 11, 13) * 60 + digits(text, 14, 16)) * 60 + digits(text, 17, 19);
    boolean inYear =
        year >= 1970
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= Month.of(month).length(Year.isLeap(year));
    boolean inDay =
        digits(text, 11, 13) < 24 && digits(text, 14, 16) < 60 && digits(text, 17, 19) < 60;
    return inYear && inDay
        ? LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY + seconds
        : -1;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static OptionalLong read(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return OptionalLong.empty();
    }
    String hour = shape.group(2).length() == 1 ? "0" + shape.group(2) : shape.group(2);
    int hours = shape.group(6) == null ? 0 : Integer.parseInt(shape.group(6));
    int minutes = shape.group(7) == null ? 0 : Integer.parseInt(shape.group(7));
    if (hours > MOST_OFFSET_HOURS || minutes > MOST_OFFSET_MINUTES) {
      return OptionalLong.empty();
    }
    long offset = (hours * 60L + minutes) * 60 * ("-".equals(shape.group(5)) ? -1 : 1);
    String fraction = shape.group(4) == null ? "" : "." + shape.group(4);
    try {
      LocalDateTime local = LocalDateTime.parse(shape.group(1) + hour + shape.group(3) + fraction);
      long seconds = local.toEpochSecond(ZoneOffset.UTC) - offset;
      return OptionalLong.of(seconds * MICROS + local.get(ChronoField.MICRO_OF_SECOND));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
