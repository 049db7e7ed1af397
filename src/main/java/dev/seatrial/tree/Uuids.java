package dev.seatrial.tree;

import java.util.Optional;
import java.util.UUID;

/** UUIDs as Kubernetes writes them: 36 characters, of which 32 are small hexadecimal digits. */
final class Uuids {
  private static final int LENGTH = 36;
  private static final int LAST_OF_FIRST_HALF = 17;

  private Uuids() {}

  /** The UUID, where the text is written so and can be told from the two numbers alone. */
  static Optional<UUID> read(String text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    long first = 0;
    long bits = 0;
    for (int i = 0; i < LENGTH; i++) {
      char each = text.charAt(i);
      if (i == 8 || i == 13 || i == 18 || i == 23) {
        if (each != '-') {
          return Optional.empty();
        }
      } else {
        int digit = digit(each);
        if (digit < 0) {
          return Optional.empty();
        }
        bits = bits << 4 | digit;
      }
      if (i == LAST_OF_FIRST_HALF) {
        first = bits;
        bits = 0;
      }
    }
    return Optional.of(new UUID(first, bits));
  }

  private static int digit(char each) {
    if (each <= '9') {
      return each - '0';
    }
    return each >= 'a' && each <= 'f' ? each - 'a' + 10 : -1;
  }
}
