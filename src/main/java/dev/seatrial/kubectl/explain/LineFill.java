package dev.seatrial.kubectl.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Fills lines with the words of a text; keeps its paragraphs, lists and blocks of code apart. */
// As wrapString in kubectl/pkg/explain/formatter.go, v0.37.
final class LineFill {
  private static final Pattern LISTED = Pattern.compile("^(\\d+\\.?|-|\\*)\\s");
  private static final String CODE = "    ";

  private final int width;
  private final List<String> filled = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private LineFill(int width) {
    this.width = width;
  }

  /** The lines of a text, none wider than that unless a word is. */
  static List<String> filled(String text, int width) {
    LineFill fill = new LineFill(width);
    for (String line : text.split("\n", -1)) {
      fill.take(line);
    }
    fill.end();
    return fill.filled;
  }

  private void take(String text) {
    if (text.startsWith(CODE)) {
      end();
      filled.add(text);
      return;
    }
    String bare = text.strip();
    if (!filled.isEmpty() && bare.isEmpty()) {
      end();
      filled.add("");
      return;
    }
    boolean follows = line.length() > 0 && line.charAt(line.length() - 1) == ':';
    if (follows || bare.isEmpty() || LISTED.matcher(bare).find()) {
      end();
    }
    for (String word : bare.isEmpty() ? new String[0] : bare.split("\\s+", -1)) {
      add(word);
    }
  }

  private void add(String word) {
    if (line.length() > 0 && line.length() + 1 + word.length() > width) {
      end();
    }
    line.append(line.length() == 0 ? "" : " ").append(word);
  }

  private void end() {
    if (line.length() > 0) {
      filled.add(line.toString());
      line.setLength(0);
    }
  }
}
