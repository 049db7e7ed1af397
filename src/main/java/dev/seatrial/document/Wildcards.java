package dev.seatrial.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether an output is as shown: {@code [..]} stands for anything within a line, a line {@code ...}
 * for any lines.
 */
final class Wildcards {
  private static final String IN_LINE = "[..]";
  private static final String LINES = "...";

  private Wildcards() {}

  static boolean matches(List<String> shown, List<String> given) {
    // From the end: which beginnings of what is shown fit which beginnings of what is given.
    boolean[] fits = new boolean[given.size() + 1];
    fits[0] = true;
    for (String line : shown) {
      boolean[] next = new boolean[given.size() + 1];
      boolean any = false;
      for (int i = 0; i <= given.size(); i++) {
        any |= fits[i];
        next[i] =
            line.equals(LINES) ? any : i > 0 && fits[i - 1] && isAlike(line, given.get(i - 1));
      }
      fits = next;
    }
    return fits[given.size()];
  }

  /** Whether one line is as shown; what stands at its end may be missing white space. */
  static boolean isAlike(String shown, String given) {
    if (!shown.contains(IN_LINE)) {
      return shown.stripTrailing().equals(given.stripTrailing());
    }
    List<String> parts = new ArrayList<>();
    for (String part : shown.stripTrailing().split(Pattern.quote(IN_LINE), -1)) {
      parts.add(Pattern.quote(part));
    }
    return Pattern.matches(String.join(".*", parts), given.stripTrailing());
  }
}
