package dev.seatrial.cel.library;

import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A text in parts, as Go's {@code strings.SplitN}. */
final class TextSplit {
  private TextSplit() {}

  static Value of(String text, String separator, long most) {
    if (most == 0) {
      return PlainList.EMPTY;
    }
    List<String> parts = new ArrayList<>();
    int position = 0;
    while (most < 0 || parts.size() < most - 1) {
      int end = end(text, separator, position);
      if (end < 0) {
        break;
      }
      parts.add(text.substring(position, end));
      position = end + separator.length();
    }
    if (!separator.isEmpty() || position < text.length()) {
      parts.add(text.substring(position));
    }
    return PlainList.ofTexts(parts);
  }

  // An empty separator stands between all characters.
  private static int end(String text, String separator, int position) {
    if (!separator.isEmpty()) {
      return text.indexOf(separator, position);
    }
    return position < text.length() ? text.offsetByCodePoints(position, 1) : -1;
  }
}
