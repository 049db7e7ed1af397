package dev.seatrial.cli;

import dev.seatrial.UserError;

/** An option's value that must be one of a few words. */
final class Choice {
  private Choice() {}

  /** The value itself; a {@link UserError} that lists the words where it is none of them. */
  static String of(String option, String value, String... words) {
    StringBuilder list = new StringBuilder();
    for (String word : words) {
      if (word.equals(value)) {
        return value;
      }
      list.append(list.length() == 0 ? "" : ", ").append(word);
    }
    throw new UserError(option + ": \"" + value + "\" must be one of " + list);
  }
}
