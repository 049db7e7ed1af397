package dev.seatrial.yaml;

import java.nio.charset.StandardCharsets;

/** The characters of a whole text, for readers that look at each of them. */
final class Characters {
  private static final byte DELETE = 0x7f;

  private final String text;
  private final char[] array;
  private final boolean plain;

  private Characters(String text, char[] array, boolean plain) {
    this.text = text;
    this.array = array;
    this.plain = plain;
  }

  /** The characters of a file. */
  // Nearly every manifest is plain. Then this is the only look at its bytes: to tell that they are
  // text, to decode them, and to tell that no character is beyond the subset of the fast reader.
  static Characters of(byte[] bytes) {
    char[] array = new char[bytes.length + 1];
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      // A byte that begins no ASCII character is negative.
      if (b < ' ' && b != '\n' && b != '\t' || b == DELETE) {
        return WindowsLines.standAt(bytes, i)
            ? of(WindowsLines.ended(bytes, i))
            : of(WindowsLines.ended(Encoding.decode(bytes)));
      }
      array[i] = (char) b;
    }
    array[bytes.length] = '\n';
    return new Characters(new String(bytes, StandardCharsets.ISO_8859_1), array, true);
  }

  /** The characters of a text. */
  static Characters of(String text) {
    char[] array = new char[text.length() + 1];
    text.getChars(0, text.length(), array, 0);
    array[text.length()] = '\n';
    return new Characters(text, array, false);
  }

  String text() {
    return text;
  }

  /** The characters, and a line break at their end. */
  char[] array() {
    return array;
  }

  /** Whether they are known to be printable ASCII, tabs and line breaks, and nothing else. */
  boolean arePlain() {
    return plain;
  }
}
