package dev.seatrial;

import com.google.errorprone.annotations.FormatMethod;

/** Stops at once when what must always hold does not: a mistake of ours, never of the user. */
public final class Check {
  private Check() {}

  /**
   * Throws an {@link IllegalStateException} unless {@code holds}; {@code format} and {@code values}
   * are as for {@link String#format} and name the values that broke the rule.
   */
  @FormatMethod
  public static void that(boolean holds, String format, Object... values) {
    if (!holds) {
      throw new IllegalStateException(String.format(format, values));
    }
  }
}
