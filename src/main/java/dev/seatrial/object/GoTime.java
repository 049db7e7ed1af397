package dev.seatrial.object;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What is wrong with a point in time, as {@code time.Parse} of Go says it. */
public final class GoTime {
  private static final String SECONDS = "2006-01-02T15:04:05Z07:00";
  private static final String MICROSECONDS = "2006-01-02T15:04:05.000000Z07:00";

  /** Carries Go's words out of the parts. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String words) {
      super(words, null, false, false);
    }
  }

  private final String layout;
  private final String text;
  private String rest;

  private GoTime(String layout, String text) {
    this.layout = layout;
    this.text = text;
    this.rest = text;
  }

  /** Of a {@code metav1.Time}; nothing where it is right. */
  public static Optional<String> problem(String text) {
    return new GoTime(SECONDS, text).problem();
  }

  /** Of a {@code metav1.MicroTime}; nothing where it is right. */
  public static Optional<String> microProblem(String text) {
    return new GoTime(MICROSECONDS, text).problem();
  }

  private Optional<String> problem() {
    try {
      parse();
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(String.valueOf(refusal.getMessage()));
    }
  }

  private void parse() throws Refusal {
    int year = year();
    skip("-");
    int month = inRange("month", "01", 1, 12);
    skip("-");
    int day = number("02", 2);
    skip("T");
    hour();
    skip(":");
    inRange("minute", "04", 0, 59);
    skip(":");
    inRange("second", "05", 0, 59);
    fraction();
    zone();
    if (!rest.isEmpty()) {
      throw refusal(": extra text: " + quoted(rest));
    }
    try {
      LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw new Refusal("parsing time " + quoted(text) + ": day out of range");
    }
  }

  private int year() throws Refusal {
    String digits = rest.length() < 4 ? "" : rest.substring(0, 4);
    if (!digits.matches("[0-9]{4}")) {
      throw cannotParse("2006", rest);
    }
    rest = rest.substring(4);
    return Integer.parseInt(digits);
  }

  private void hour() throws Refusal {
    boolean oneDigit = digits(rest) == 1;
    if (number("15", oneDigit ? 1 : 2) > 23) {
      throw refusal(": hour out of range");
    }
  }

  private int inRange(String name, String element, int least, int most) throws Refusal {
    int number = number(element, 2);
    if (number < least || number > most) {
      throw refusal(": " + name + " out of range");
    }
    return number;
  }

  private int number(String element, int digits) throws Refusal {
    if (digits(rest) < digits) {
      throw cannotParse(element, rest);
    }
    int number = Integer.parseInt(rest.substring(0, digits));
    rest = rest.substring(digits);
    return number;
  }

  private void fraction() throws Refusal {
    boolean point = rest.startsWith(".") || rest.startsWith(",");
    int digits = point ? digits(rest.substring(1)) : 0;
    if (layout.equals(SECONDS)) {
      rest = rest.substring(digits == 0 ? 0 : digits + 1);
    } else if (digits < 6) {
      throw cannotParse(".000000", rest);
    } else {
      rest = rest.substring(7);
    }
  }

  private void zone() throws Refusal {
    if (rest.startsWith("Z")) {
      rest = rest.substring(1);
      return;
    }
    String zone = rest.length() < 6 ? "" : rest.substring(0, 6);
    if (!zone.matches(".[0-9]{2}:[0-9]{2}")) {
      throw cannotParse("Z07:00", rest);
    }
    rest = rest.substring(6);
    if (Integer.parseInt(zone.substring(1, 3)) > 24) {
      throw refusal(": time zone offset hour out of range");
    }
    if (Integer.parseInt(zone.substring(4)) > 60) {
      throw refusal(": time zone offset minute out of range");
    }
    if (!zone.startsWith("+") && !zone.startsWith("-")) {
      throw cannotParse("Z07:00", zone + rest);
    }
  }

  private void skip(String separator) throws Refusal {
    if (!rest.startsWith(separator)) {
      throw cannotParse(separator, rest);
    }
    rest = rest.substring(1);
  }

  private static int digits(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) >= '0' && text.charAt(count) <= '9') {
      count++;
    }
    return count;
  }

  private Refusal cannotParse(String element, String value) {
    return new Refusal(
        "parsing time "
            + quoted(text)
            + " as "
            + quoted(layout)
            + ": cannot parse "
            + quoted(value)
            + " as "
            + quoted(element));
  }

  // As quote in time/format.go: beyond plain characters, byte by byte.
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      int octet = Byte.toUnsignedInt(one);
      if (octet >= 0x80 || octet < ' ') {
        quoted.append(String.format("\\x%02x", octet));
      } else {
        quoted.append(octet == '"' || octet == '\\' ? "\\" : "").append((char) octet);
      }
    }
    return quoted.append('"').toString();
  }

  private Refusal refusal(String words) {
    return new Refusal("parsing time " + quoted(text) + words);
  }
}
