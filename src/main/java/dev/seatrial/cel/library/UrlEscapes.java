package dev.seatrial.cel.library;

import dev.seatrial.tree.GoText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent signs in URLs, as {@code unescape} and {@code escape} in {@code net/url}. */
final class UrlEscapes {
  private static final String PLAIN_IN_PATH = "-_.~$&+,/:;=@";
  private static final String VALID_IN_PATH = PLAIN_IN_PATH + "!'()*[]%";

  private UrlEscapes() {}

  /** What is wrong with the escapes; nothing where they are right. */
  static Optional<String> problem(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 3)) {
      if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
        String at = text.substring(i, Math.min(text.length(), i + 3));
        return Optional.of("invalid URL escape " + GoText.quoted(at));
      }
    }
    return Optional.empty();
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }

  /** The text that the escapes stand for, which are right. */
  static String unescaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < escaped.length; i++) {
      if (escaped[i] == '%') {
        bytes.write(Character.digit(escaped[i + 1], 16) * 16 + Character.digit(escaped[i + 2], 16));
        i += 2;
      } else {
        bytes.write(escaped[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** A key or a value of a query; nothing where its escapes are wrong. */
  static Optional<String> ofQuery(String text) {
    return problem(text).isPresent()
        ? Optional.empty()
        : Optional.of(unescaped(text.replace('+', ' ')));
  }

  /** The path as it is to be sent: as it stands if that is possible. */
  static String ofPath(String path) {
    boolean valid = path.chars().allMatch(c -> isLetterOrDigit(c) || VALID_IN_PATH.indexOf(c) >= 0);
    if (valid) {
      return path;
    }
    StringBuilder escaped = new StringBuilder();
    for (byte b : unescaped(path).getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (isLetterOrDigit(c) || PLAIN_IN_PATH.indexOf(c) >= 0) {
        escaped.append((char) c);
      } else {
        escaped.append('%');
        escaped.append(AsciiCase.upper(Integer.toHexString(0x100 | c).substring(1)));
      }
    }
    return escaped.toString();
  }

  private static boolean isLetterOrDigit(int c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
