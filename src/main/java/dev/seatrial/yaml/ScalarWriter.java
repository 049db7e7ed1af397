package dev.seatrial.yaml;

/** Writes one string in the style that the emitter of go.yaml.in/yaml/v2, v2.4, gives it. */
final class ScalarWriter {
  private static final int WIDTH = 80;
  private static final String ESCAPED =
      "\0\u0007\b\t\n\u000b\f\r\u001b\"\\\u0085\u00a0\u2028\u2029";
  private static final String LETTERS = "0abtnvfre\"\\N_LP";

  private final YamlLines lines;
  private final String text;
  private final int[] characters;
  private final ScalarShape shape;

  ScalarWriter(YamlLines lines, String text, ScalarShape shape) {
    this.lines = lines;
    this.text = text;
    this.characters = text.codePoints().toArray();
    this.shape = shape;
  }

  /** Writes the string as a key, on one line. */
  void key() {
    lines.space();
    if (!isPlain()) {
      doubleQuoted(Integer.MIN_VALUE);
    } else if (shape.plain()) {
      folded(Integer.MIN_VALUE, 0);
    } else if (shape.singleQuoted()) {
      singleQuoted(Integer.MIN_VALUE);
    } else {
      doubleQuoted(Integer.MIN_VALUE);
    }
    lines.wordEnded();
  }

  /** Writes the string as a value, whose further lines are indented so far. */
  void value(int indent) {
    lines.space();
    if (text.indexOf('\n') >= 0) {
      if (shape.block()) {
        literal(indent);
        return;
      }
      doubleQuoted(indent);
    } else if (!isPlain()) {
      doubleQuoted(indent);
    } else if (shape.plain()) {
      folded(indent, 0);
    } else if (shape.singleQuoted()) {
      singleQuoted(indent);
    } else {
      doubleQuoted(indent);
    }
    lines.wordEnded();
  }

  private boolean isPlain() {
    return PlainScalar.staysText(text) && !Base60.matches(text);
  }

  private void singleQuoted(int indent) {
    lines.put('\'');
    folded(indent, '\'');
    lines.put('\'');
  }

  /** Plain and single-quoted text: a long line goes on after a single space. */
  private void folded(int indent, int quote) {
    boolean spaces = false;
    boolean breaks = false;
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      if (ScalarShape.isBreak(c)) {
        lines.textBreak(c);
        breaks = true;
        continue;
      }
      if (breaks && c != ' ') {
        lines.setIndentation(true);
        lines.breakTo(Math.max(0, indent));
        breaks = false;
      }
      if (c == ' ' && !spaces && mayFold(indent, i, quote)) {
        lines.setIndentation(false);
        lines.breakTo(indent);
      } else {
        if (c == quote && quote != 0) {
          lines.put(quote);
        }
        lines.put(c);
      }
      spaces = c == ' ';
    }
  }

  private boolean mayFold(int indent, int i, int quote) {
    boolean inside = quote == 0 || i > 0 && i < characters.length - 1;
    return inside && isWide(indent) && !isSpace(i + 1);
  }

  private boolean isWide(int indent) {
    return indent != Integer.MIN_VALUE && lines.column() > WIDTH;
  }

  private boolean isSpace(int i) {
    return i < characters.length && characters[i] == ' ';
  }

  private void doubleQuoted(int indent) {
    boolean escapeAll = characters.length > 0 && characters[0] == 0xfeff;
    boolean spaces = false;
    lines.put('"');
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      boolean plain = ScalarShape.isPrintable(c) && !ScalarShape.isBreak(c) && !escapeAll;
      if (!plain || c == '"' || c == '\\') {
        escape(c);
      } else if (c == ' ' && !spaces && isWide(indent) && i > 0 && i < characters.length - 1) {
        lines.setIndentation(false);
        lines.breakTo(indent);
        if (isSpace(i + 1)) {
          lines.put('\\');
        }
      } else {
        lines.put(c);
      }
      spaces = c == ' ';
    }
    lines.put('"');
  }

  private void escape(int c) {
    lines.put('\\');
    int letter = ESCAPED.indexOf(c);
    if (letter >= 0) {
      lines.put(LETTERS.charAt(letter));
      return;
    }
    int digits = c <= 0xff ? 2 : c <= 0xffff ? 4 : 8;
    lines.put(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      lines.put("0123456789ABCDEF".charAt(c >> shift & 15));
    }
  }

  private void literal(int indent) {
    lines.put('|');
    if (characters[0] == ' ' || ScalarShape.isBreak(characters[0])) {
      lines.put('2');
    }
    chomping();
    lines.blockBegins();
    boolean breaks = true;
    for (int c : characters) {
      if (ScalarShape.isBreak(c)) {
        lines.textBreak(c);
        lines.setIndentation(true);
        breaks = true;
      } else {
        if (breaks) {
          lines.breakTo(indent);
        }
        lines.put(c);
        lines.setIndentation(false);
        breaks = false;
      }
    }
  }

  private void chomping() {
    int last = characters.length - 1;
    if (!ScalarShape.isBreak(characters[last])) {
      lines.put('-');
    } else if (last == 0 || ScalarShape.isBreak(characters[last - 1])) {
      lines.put('+');
    }
  }
}
