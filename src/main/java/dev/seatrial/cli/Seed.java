package dev.seatrial.cli;

import dev.seatrial.UserError;

/** The number at which names and choices begin, as {@code --seed} takes it. */
final class Seed {
  private Seed() {}

  /** The number; a {@link UserError} where the text is none. */
  static long parse(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new UserError("--seed: \"" + text + "\" is no whole number", e);
    }
  }
}
