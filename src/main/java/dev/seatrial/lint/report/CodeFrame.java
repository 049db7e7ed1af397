package dev.seatrial.lint.report;

import dev.seatrial.lint.Severity;
import dev.seatrial.yaml.Place;

/** The line on which a finding stands, with marks under what it is about. */
final class CodeFrame {
  private static final int WIDTH = 100;
  private static final int BEFORE = 40;
  private static final String CUT = "…";

  private final Colours colours;

  CodeFrame(Colours colours) {
    this.colours = colours;
  }

  /** Adds the frame; nothing where the text has no such line. */
  void append(String text, Place place, Severity severity, StringBuilder out) {
    int start = lineStart(text, place.line());
    if (start < 0) {
      return;
    }
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
    if (line.isEmpty()) {
      return;
    }
    int from = Math.min(place.column() - 1, line.length());
    int to =
        place.endLine() > place.line()
            ? line.length()
            : Math.min(place.endColumn() - 1, line.length());
    String number = Integer.toString(place.line());
    String margin = " ".repeat(number.length());
    int first = line.length() > WIDTH && from > WIDTH - BEFORE ? from - BEFORE : 0;
    int last = Math.min(line.length(), first + WIDTH);
    String lead = first > 0 ? CUT : "";
    String shown = lead + line.substring(first, last) + (last < line.length() ? CUT : "");
    String marks = "^".repeat(Math.max(1, Math.min(to, last) - from));
    out.append(colours.faint(number + " | ")).append(Printable.of(shown)).append('\n');
    out.append(colours.faint(margin + " | "));
    out.append(blank(lead + line.substring(first, from)));
    out.append(colours.of(severity, marks)).append('\n');
  }

  /** Tabs stay, so that the marks stand where the line's text does. */
  private static String blank(String text) {
    StringBuilder blank = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      blank.append(text.charAt(i) == '\t' ? '\t' : ' ');
    }
    return blank.toString();
  }

  private static int lineStart(String text, int line) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return -1;
      }
      at = end + 1;
    }
    return at < text.length() ? at : -1;
  }
}
