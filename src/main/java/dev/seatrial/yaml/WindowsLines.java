package dev.seatrial.yaml;

import java.util.Arrays;

/**
 * Ends lines with {@code \n} that a Windows editor has ended with {@code \r\n}, which no value of
 * YAML can tell from it. A {@code \r} that stands alone stays.
 *
 * <p>JSON is left as it is, for there both are characters that an error may name.
 */
// As LineReader.Read in k8s.io/apimachinery/pkg/util/yaml/decoder.go, v1.37.
final class WindowsLines {
  private static final String END = "\r\n";

  private WindowsLines() {}

  /** Whether a line of YAML in UTF-8 ends so at that byte, before which all is ASCII. */
  static boolean standAt(byte[] bytes, int at) {
    return isEnd(bytes, at) && !looksLikeJson(bytes);
  }

  /** The bytes of a text whose first such line ends at that byte, with all of them ended by one. */
  static byte[] ended(byte[] bytes, int first) {
    byte[] ended = Arrays.copyOf(bytes, bytes.length);
    int size = first;
    for (int i = first; i < bytes.length; i++) {
      if (!isEnd(bytes, i)) {
        ended[size++] = bytes[i];
      }
    }
    return Arrays.copyOf(ended, size);
  }

  /** The text with all its lines ended by one character. */
  static String ended(String text) {
    return text.contains(END) && !DocumentReader.looksLikeJson(text)
        ? text.replace(END, "\n")
        : text;
  }

  private static boolean isEnd(byte[] bytes, int at) {
    return bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
  }

  private static boolean looksLikeJson(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && Character.isWhitespace(bytes[at])) {
      at++;
    }
    return at < bytes.length && bytes[at] == '{';
  }
}
