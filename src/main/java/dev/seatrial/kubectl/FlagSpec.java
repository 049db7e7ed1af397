package dev.seatrial.kubectl;

import java.util.Optional;

/**
 * A flag that a command takes.
 *
 * @param shorthand its single letter; empty where there is none
 * @param fallback its value where it is not given
 * @param bare its value where it is given without one; empty where it needs one
 * @param deprecation what is said to who uses it; empty where it may be used
 */
record FlagSpec(
    String name,
    String shorthand,
    Kind kind,
    String fallback,
    Optional<String> bare,
    String deprecation) {
  /** What its value may be. */
  enum Kind {
    FLAG,
    TEXT,
    NUMBER,
    DURATION,
    /** Several texts, separated by commas or given one by one. */
    LIST,
    /** Several texts, given one by one. */
    TEXTS
  }

  /** As pflag writes it in errors: {@code -n, --namespace}. */
  String title() {
    return shorthand.isEmpty() ? "--" + name : "-" + shorthand + ", --" + name;
  }

  FlagSpec shortened(String letter) {
    return new FlagSpec(name, letter, kind, fallback, bare, deprecation);
  }

  FlagSpec deprecated(String why) {
    return new FlagSpec(name, shorthand, kind, fallback, bare, why);
  }
}
