package dev.seatrial.validation.decode;

import dev.seatrial.validation.format.Formats;
import java.util.OptionalInt;

/**
 * Base64 as Go's {@code base64.StdEncoding} reads it: with padding, line breaks ignored.
 *
 * <p>Follows decodeQuantum in {@code encoding/base64/base64.go}.
 */
final class Base64Text {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int QUANTUM = 4;

  private Base64Text() {}

  /** Where Go finds the text wrong, if it does. */
  static OptionalInt firstBadByte(String text) {
    int inQuantum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        continue;
      }
      if (c == '=') {
        return padding(text, i, inQuantum);
      }
      if (ALPHABET.indexOf(c) < 0) {
        return OptionalInt.of(Formats.bytes(text.substring(0, i)));
      }
      inQuantum = (inQuantum + 1) % QUANTUM;
    }
    return inQuantum == 0 ? OptionalInt.empty() : OptionalInt.of(text.length() - inQuantum);
  }

  private static OptionalInt padding(String text, int position, int inQuantum) {
    if (inQuantum < 2) {
      return OptionalInt.of(position);
    }
    int next = afterBreaks(text, position + 1);
    if (inQuantum == 2) {
      if (next == text.length()) {
        // Not enough padding.
        return OptionalInt.of(text.length());
      }
      if (text.charAt(next) != '=') {
        return OptionalInt.of(next - 1);
      }
      next = afterBreaks(text, next + 1);
    }
    return next == text.length() ? OptionalInt.empty() : OptionalInt.of(next);
  }

  private static int afterBreaks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
      at++;
    }
    return at;
  }
}
