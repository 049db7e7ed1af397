package dev.seatrial.podsecurity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A level in a version.
 *
 * @param minor the version {@code v1.minor}; {@link #LATEST} for the newest one
 */
public record Standard(Level level, int minor) {
  /** The version of a standard that follows the server. */
  public static final int LATEST = Integer.MAX_VALUE;

  private static final Pattern VERSION = Pattern.compile("v1\\.(?:[0-9]|[1-9][0-9]{0,8})");

  Standard at(Level other) {
    return new Standard(other, minor);
  }

  Standard in(int otherMinor) {
    return new Standard(level, otherMinor);
  }

  /** Whether everything is allowed. */
  public boolean allowsAll() {
    return level == Level.PRIVILEGED;
  }

  /** The version that a label names; empty where it names none. */
  // As ParseVersion in api/helpers.go.
  static Optional<Integer> version(String word) {
    if (word.equals("latest")) {
      return Optional.of(LATEST);
    }
    return VERSION.matcher(word).matches()
        ? Optional.of(Integer.parseInt(word.substring("v1.".length())))
        : Optional.empty();
  }

  /** As messages write it: {@code restricted:latest}. */
  @Override
  public String toString() {
    return level.word() + ":" + (minor == LATEST ? "latest" : "v1." + minor);
  }
}
