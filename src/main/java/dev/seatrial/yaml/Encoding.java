package dev.seatrial.yaml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to characters as kubectl does it: a byte order mark decides, UTF-8 otherwise, and what is
 * not valid becomes U+FFFD.
 */
// As FileVisitor.Visit in k8s.io/cli-runtime/pkg/resource/visitor.go, v1.37.
final class Encoding {
  private static final int LOOKED_AT = 8_000;

  private Encoding() {}

  /** Whether a NUL stands among the first bytes of what no mark declares as UTF-16. */
  static boolean isBinary(byte[] bytes) {
    if (isUtf16(bytes)) {
      return false;
    }
    int end = Math.min(bytes.length, LOOKED_AT);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  static String decode(byte[] bytes) {
    if (isUtf16(bytes)) {
      Charset charset =
          unsigned(bytes, 0) == 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return new String(bytes, 2, bytes.length - 2, charset);
    }
    int start = bytes.length >= 3 && hasUtf8Mark(bytes) ? 3 : 0;
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = unsigned(bytes, 0) << 8 | unsigned(bytes, 1);
    return mark == 0xfeff || mark == 0xfffe;
  }

  private static boolean hasUtf8Mark(byte[] bytes) {
    return unsigned(bytes, 0) == 0xef && unsigned(bytes, 1) == 0xbb && unsigned(bytes, 2) == 0xbf;
  }

  private static int unsigned(byte[] bytes, int index) {
    return bytes[index] & 0xff;
  }
}
