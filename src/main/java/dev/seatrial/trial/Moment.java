package dev.seatrial.trial;

import java.time.Duration;
import java.util.Locale;

/** Times and spans of virtual time as failures write them. */
final class Moment {
  private static final long MICROS = 1_000_000;

  private Moment() {}

  /** A time since the trial began: {@code 12.345 s}. */
  static String text(long micros) {
    return String.format(
        Locale.ROOT, "%d.%03d s", micros / MICROS, micros % MICROS / (MICROS / 1000));
  }

  /** A limit as somebody would say it: {@code 60 s}, {@code 1.5 s}. */
  static String text(Duration span) {
    long millis = span.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
  }
}
