package dev.seatrial.yaml;

/** Whether a text is a timestamp for YAML 1.1, so that it must be quoted to stay a string. */
// As parseTimestamp in go.yaml.in/yaml/v2/resolve.go, v2.4: time.Parse with four layouts.
final class GoTimestamp {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final String text;
  private int at;

  private GoTimestamp(String text) {
    this.text = text;
  }

  static boolean matches(String text) {
    boolean yearFirst = text.length() > 5 && text.charAt(4) == '-' && digits(text, 0) == 4;
    return yearFirst && new GoTimestamp(text).isWhole();
  }

  private boolean isWhole() {
    int year = Integer.parseInt(text.substring(0, 4));
    at = 5;
    int month = number();
    if (month < 1 || month > 12 || !taken('-')) {
      return false;
    }
    int day = number();
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day < 1 || day > DAYS[month - 1] + (leap && month == 2 ? 1 : 0)) {
      return false;
    }
    if (at == text.length()) {
      return true;
    }
    if (taken(' ')) {
      return time() && at == text.length();
    }
    return (taken('T') || taken('t')) && time() && zone() && at == text.length();
  }

  private boolean time() {
    if (!inRange(hour(), 23) || !taken(':') || !inRange(number(), 59) || !taken(':')) {
      return false;
    }
    if (!inRange(number(), 59)) {
      return false;
    }
    if (at + 1 < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
      int fraction = digits(text, at + 1);
      if (fraction == 0) {
        return false;
      }
      at += 1 + fraction;
    }
    return true;
  }

  // The layout's 15 takes two digits where there are two, one where there is one.
  private int hour() {
    return number();
  }

  private boolean zone() {
    if (taken('Z')) {
      return true;
    }
    if (!taken('+') && !taken('-')) {
      return false;
    }
    boolean shaped = digits(text, at) == 2 && at + 5 == text.length() && text.charAt(at + 2) == ':';
    if (!shaped || digits(text, at + 3) != 2) {
      return false;
    }
    int hours = number();
    at++;
    int minutes = number();
    return hours <= 24 && minutes < 60;
  }

  private static boolean inRange(int value, int most) {
    return value >= 0 && value <= most;
  }

  private boolean taken(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  /** One or two digits, or -1. */
  private int number() {
    int count = Math.min(2, digits(text, at));
    if (count == 0) {
      return -1;
    }
    int value = Integer.parseInt(text.substring(at, at + count));
    at += count;
    return value;
  }

  private static int digits(String text, int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return to - from;
  }
}
