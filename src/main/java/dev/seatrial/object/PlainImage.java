package dev.seatrial.object;

import java.util.Optional;

/**
 * Reads the references that nearly all images have, of lower case, digits and single marks between
 * them, in one pass: {@code registry.example.com:5000/team/web:1.2}. {@link Image} reads the rest.
 */
final class PlainImage {
  /** Below it, no reference is a bare hash, and no part can be too long. */
  private static final int LONGEST = 63;

  private static final AsciiSet WORD = AsciiSet.of("az09");
  private static final AsciiSet DIGIT = AsciiSet.of("09");
  private static final AsciiSet TAG_START = AsciiSet.of("AZaz09__");
  private static final AsciiSet TAG = AsciiSet.of("AZaz09__..--");

  private PlainImage() {}

  /** The image of a reference with its registry written out; empty where there is more to it. */
  static Optional<Image> find(String reference) {
    int slash = reference.indexOf('/');
    if (reference.length() > LONGEST || slash < 0) {
      return Optional.empty();
    }
    int colon = reference.indexOf(':', slash);
    int end = colon < 0 ? reference.length() : colon;
    String tag = colon < 0 ? Image.LATEST : reference.substring(colon + 1);
    boolean isPlain = isHost(reference, slash) && isPath(reference, slash + 1, end) && isTag(tag);
    return isPlain
        ? Optional.of(new Image(reference.substring(0, end), tag, ""))
        : Optional.empty();
  }

  private static boolean isHost(String text, int end) {
    int colon = text.indexOf(':');
    int nameEnd = colon < 0 || colon > end ? end : colon;
    boolean isPort = nameEnd == end || colon + 1 < end && DIGIT.hasAll(text, colon + 1, end);
    return isPort && text.indexOf('_') < 0 && isWords(text, 0, nameEnd);
  }

  private static boolean isPath(String text, int from, int to) {
    int start = from;
    for (int slash = text.indexOf('/', from); slash >= 0 && slash < to; ) {
      if (!isWords(text, start, slash)) {
        return false;
      }
      start = slash + 1;
      slash = text.indexOf('/', start);
    }
    return isWords(text, start, to);
  }

  /** Letters and digits with one mark between them here and there. */
  private static boolean isWords(String text, int from, int to) {
    boolean needsLetter = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isMark = c == '.' || c == '_' || c == '-';
      if (isMark ? needsLetter : !WORD.has(c)) {
        return false;
      }
      needsLetter = isMark;
    }
    return !needsLetter;
  }

  private static boolean isTag(String tag) {
    return !tag.isEmpty() && TAG_START.has(tag.charAt(0)) && TAG.hasAll(tag, 1, tag.length());
  }
}
