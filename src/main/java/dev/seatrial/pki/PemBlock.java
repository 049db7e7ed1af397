package dev.seatrial.pki;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One block of PEM; text around blocks, and what only looks like one, is passed over.
 *
 * <p>As {@code Decode} in {@code encoding/pem/pem.go} of Go 1.26.
 */
public final class PemBlock {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "\n-----END ";
  private static final String DASHES = "-----";

  private final String type;
  private final boolean hasHeaders;
  private final byte[] bytes;

  PemBlock(String type, boolean hasHeaders, byte[] bytes) {
    this.type = type;
    this.hasHeaders = hasHeaders;
    this.bytes = bytes;
  }

  /** The blocks in the bytes, in their order. */
  public static List<PemBlock> all(byte[] bytes) {
    // Every byte is one character, so that lengths are lengths in bytes.
    String rest = new String(bytes, StandardCharsets.ISO_8859_1);
    List<PemBlock> blocks = new ArrayList<>();
    for (Optional<Found> next = next(rest); next.isPresent(); next = next(rest)) {
      blocks.add(next.get().block());
      rest = next.get().rest();
    }
    return blocks;
  }

  /** What stands behind {@code BEGIN}. */
  public String type() {
    return type;
  }

  /** Whether lines with a colon come before the bytes. */
  public boolean hasHeaders() {
    return hasHeaders;
  }

  /** What the base64 in it says. */
  public byte[] bytes() {
    return bytes;
  }

  private record Found(PemBlock block, String rest) {}

  /** A line without the blanks at its end, and where the next begins. */
  private record Line(String text, int next) {
    static Line at(String text, int from) {
      int newline = text.indexOf('\n', from);
      int end = newline < 0 ? text.length() : newline;
      int next = newline < 0 ? text.length() : newline + 1;
      if (newline > from && text.charAt(newline - 1) == '\r') {
        end--;
      }
      while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
        end--;
      }
      return new Line(text.substring(from, end), next);
    }
  }

  private static Optional<Found> next(String text) {
    int from = 0;
    while (true) {
      int end = text.indexOf(END, from);
      if (end < 0) {
        return Optional.empty();
      }
      // The last beginning before the end: others have no end of their own.
      int begin = text.substring(from, end).lastIndexOf(BEGIN);
      boolean isLineStart = begin == 0 || begin > 0 && text.charAt(from + begin - 1) == '\n';
      if (isLineStart) {
        Optional<Found> found = between(text, from + begin, end);
        if (found.isPresent()) {
          return found;
        }
      }
      from = end + END.length();
    }
  }

  private static Optional<Found> between(String text, int begin, int end) {
    Line first = Line.at(text, begin + BEGIN.length());
    if (!first.text().endsWith(DASHES)) {
      return Optional.empty();
    }
    String type = first.text().substring(0, first.text().length() - DASHES.length());
    int body = afterHeaders(text, first.next());
    boolean hasHeaders = body > first.next();
    String closing = type + DASHES;
    int closingAt = end + END.length();
    boolean isClosed =
        text.startsWith(closing, closingAt)
            && Line.at(text, closingAt + closing.length()).text().isEmpty();
    if (!isClosed || hasHeaders && end < body) {
      return Optional.empty();
    }
    String rest = text.substring(Line.at(text, closingAt).next());
    return decoded(text.substring(Math.min(body, end), end))
        .map(bytes -> new Found(new PemBlock(type, hasHeaders, bytes), rest));
  }

  private static int afterHeaders(String text, int from) {
    int at = from;
    for (Line line = Line.at(text, at); line.text().contains(":"); line = Line.at(text, at)) {
      at = line.next();
    }
    return at;
  }

  private static Optional<byte[]> decoded(String base64) {
    String plain = base64.replaceAll("[ \\t\\r\\n]", "");
    if (plain.length() % 4 != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException undecodable) {
      return Optional.empty();
    }
  }
}
