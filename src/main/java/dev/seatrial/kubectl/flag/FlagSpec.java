package dev.seatrial.kubectl.flag;

import java.util.Optional;

/**
 * A flag that a command takes.
 *
 * @param shorthand its single letter; empty where there is none
 * @param fallback its value where it is not given
 * @param bare its value where it is given without one; empty where it needs one
 * @param deprecation what is said to who uses it; empty where it may be used
 */
public record FlagSpec(
    String name,
    String shorthand,
    Kind kind,
    String fallback,
    Optional<String> bare,
    String deprecation) {
  /** What its value may be. */
  public enum Kind {
    FLAG,
    /** A truth of which it counts whether it was given. */
    TRISTATE,
    TEXT,
    /** A whole number of 64 bits. */
    NUMBER,
    /** A whole number of 32 bits. */
    SHORT_NUMBER,
    DURATION,
    /** Several texts, separated by commas or given one by one. */
    LIST,
    /** Several texts, given one by one. */
    TEXTS,
    /** Keys with values: {@code a=b,c=d}. */
    PAIRS,
    /** Labels with values: {@code a=b,c=d}. */
    SELECTED_PAIRS
  }

  /** As pflag writes it in errors: {@code -n, --namespace}. */
  public String title() {
    return shorthand.isEmpty() ? "--" + name : "-" + shorthand + ", --" + name;
  }

  FlagSpec shortened(String letter) {
    return new FlagSpec(name, letter, kind, fallback, bare, deprecation);
  }

  FlagSpec deprecated(String why) {
    return new FlagSpec(name, shorthand, kind, fallback, bare, why);
  }
}
