package dev.seatrial.shell;

import dev.seatrial.UserError;
import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long to wait, as {@code sleep} and Go write it: {@code 5}, {@code 0.5}, {@code 2m30s}. */
final class VirtualTime {
  private static final Pattern BARE = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern DAYS = Pattern.compile("([0-9]+)d");

  private VirtualTime() {}

  /** Throws {@link UserError} for what is no time, or one that goes back. */
  static Duration of(String text) {
    if (DAYS.matcher(text).matches()) {
      return Duration.ofDays(Long.parseLong(text.substring(0, text.length() - 1)));
    }
    try {
      Duration time = Durations.parse(BARE.matcher(text).matches() ? text + "s" : text);
      if (time.isNegative()) {
        throw new UserError("time does not go back: \"" + text + "\"");
      }
      return time;
    } catch (MalformedTextException malformed) {
      throw new UserError(
          "\"" + text + "\" is no time: write seconds, or 500ms, 30s, 2m, 1h, 1d", malformed);
    }
  }
}
