package dev.seatrial.podsecurity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How strict a standard is; in the order of strictness. */
public enum Level {
  PRIVILEGED,
  BASELINE,
  RESTRICTED;

  /** The level as labels name it: {@code baseline}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Level> of(String word) {
    return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
  }
}
