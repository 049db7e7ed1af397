package dev.seatrial.lint;

import java.util.Optional;

/** How much a finding matters, the worst first. */
public enum Severity {
  /** The API server refuses it, or it can't be read. */
  ERROR("error"),
  /** The API server admits it, yet it will hurt. */
  WARNING("warning"),
  /** Worth knowing: above all, what was not checked. */
  NOTE("note");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word for it in every format. */
  public String word() {
    return word;
  }

  /** The severity of that word. */
  public static Optional<Severity> named(String word) {
    for (Severity severity : values()) {
      if (severity.word.equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** Whether this matters as much as the other, or more. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
