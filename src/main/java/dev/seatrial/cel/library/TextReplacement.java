package dev.seatrial.cel.library;

import dev.seatrial.cel.value.Value;
import java.util.List;

/** A part of a text that gives way to another, as Go's {@code strings.Replace}. */
final class TextReplacement {
  private TextReplacement() {}

  /** The first of the arguments with the second replaced by the third, at most so many times. */
  static String of(List<Value> arguments, long most) {
    String text = arguments.get(0).text();
    String part = arguments.get(1).text();
    String replacement = arguments.get(2).text();
    StringBuilder result = new StringBuilder();
    int position = 0;
    for (long done = 0; most < 0 || done < most; done++) {
      int found = next(text, part, position, done);
      if (found < 0) {
        break;
      }
      result.append(text, position, found).append(replacement);
      position = found + part.length();
    }
    return result.append(text.substring(position)).toString();
  }

  // An empty part is found before each character and at the end.
  private static int next(String text, String part, int position, long done) {
    if (!part.isEmpty()) {
      return text.indexOf(part, position);
    }
    if (done == 0) {
      return 0;
    }
    return position < text.length() ? text.offsetByCodePoints(position, 1) : -1;
  }
}
