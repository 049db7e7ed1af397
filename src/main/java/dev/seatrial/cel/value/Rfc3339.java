package dev.seatrial.cel.value;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points in time as Go's {@code time.Parse(time.RFC3339, …)} reads them. */
public final class Rfc3339 {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d{1,2}):(\\d\\d):(\\d\\d)(?:[.,](\\d+))?"
              + "(Z|([+-])(\\d\\d):(\\d\\d))");
  private static final int NANO_DIGITS = 9;

  private Rfc3339() {}

  /** The point in time; nothing where the text is none. */
  public static Optional<TimestampValue> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      OffsetDateTime time =
          OffsetDateTime.of(
              number(form, 1),
              number(form, 2),
              number(form, 3),
              number(form, 4),
              number(form, 5),
              number(form, 6),
              nanos(form.group(7)),
              offset(form));
      return Optional.of(new TimestampValue(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  private static int nanos(@Nullable String fraction) {
    if (fraction == null) {
      return 0;
    }
    String digits = fraction.length() > NANO_DIGITS ? fraction.substring(0, NANO_DIGITS) : fraction;
    return Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
  }

  // Go takes offsets of up to 24 hours; Java's end at 18.
  private static ZoneOffset offset(Matcher form) {
    if (form.group(9) == null) {
      return ZoneOffset.UTC;
    }
    int seconds = number(form, 10) * 3600 + number(form, 11) * 60;
    return ZoneOffset.ofTotalSeconds(form.group(9).equals("-") ? -seconds : seconds);
  }
}
