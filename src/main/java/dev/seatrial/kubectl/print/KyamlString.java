package dev.seatrial.kubectl.print;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Strings and keys as KYAML writes them. */
// As renderString and needsQuotes in sigs.k8s.io/yaml/kyaml, v1.6.
final class KyamlString {
  private static final List<String> WORDS =
      List.of(
          "null", "~", "true", "t", "y", "yes", "on", "false", "f", "n", "no", "off", ".inf",
          "-.inf", "+.inf", ".nan");
  // What Go's number parsers and YAML 1.1 take for a number, underscores taken out before.
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(0b[01]+|0o?[0-7]+|0x[0-9a-f]+|[1-9][0-9]*|0"
              + "|([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]+)?"
              + "|0x([0-9a-f]+\\.?[0-9a-f]*|\\.[0-9a-f]+)p[+-]?[0-9]+|inf(inity)?|nan)");
  private static final Pattern BASE_60 =
      Pattern.compile("[+-]?[1-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
              + "([Tt ][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}([.,][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?)?");
  private static final String FOLD = "\\\n";

  private KyamlString() {}

  /** A key, in quotes only where it could be read as something else. */
  static String key(String text) {
    if (text.indexOf('\n') < 0 && !needsQuotes(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t') {
                out.append(c == '\n' ? "\\n" : "\\t");
              } else {
                append(c, out);
              }
            });
    return out.append('"').toString();
  }

  /** A string in quotes; one of several lines is folded after each of them. */
  static String folded(String text, int indent) {
    boolean isMulti = text.indexOf('\n') >= 0;
    StringBuilder out = new StringBuilder(isMulti ? "\"" + FOLD : "\"");
    text.codePoints().forEach(c -> appendFolded(c, indent, out));
    if (isMulti) {
      out.append(endsLine(out) ? "" : FOLD).append("  ".repeat(indent));
    }
    return out.append('"').toString();
  }

  private static void appendFolded(int c, int indent, StringBuilder out) {
    if (endsLine(out)) {
      // Space at the start of a line would be lost unless it is escaped.
      boolean isSpace = c != '\n' && (c == ' ' || c == '\t' || Character.isWhitespace(c));
      out.append("  ".repeat(indent)).append(isSpace ? '\\' : ' ');
    }
    if (c == '\n') {
      out.append("\\n").append(FOLD);
    } else if (c == '\t') {
      out.append('\t');
    } else {
      append(c, out);
    }
  }

  private static boolean endsLine(StringBuilder out) {
    return out.charAt(out.length() - 1) == '\n';
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append('\\').appendCodePoint(c);
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      case 11 -> out.append("\\v");
      case 0 -> out.append("\\0");
      case 0x1b -> out.append("\\e");
      case 0x85 -> out.append("\\N");
      case 0xa0 -> out.append("\\_");
      case 0x2028 -> out.append("\\L");
      case 0x2029 -> out.append("\\P");
      default -> appendOther(c, out);
    }
  }

  private static void appendOther(int c, StringBuilder out) {
    if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else if (c < ' ' || c == 0x7f) {
      out.append(String.format("\\x%02x", c));
    } else {
      out.append(String.format(c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static boolean needsQuotes(String text) {
    return text.isEmpty() || isAmbiguous(text) || !isPlain(text);
  }

  private static boolean isPlain(String text) {
    int last = text.length() - Character.charCount(text.codePointBefore(text.length()));
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean isInside = i > 0 && i < last;
      boolean isWord = c == '_' || Character.isLetter(c) || isNumber(c);
      if (!isWord && !(isInside && "-./".indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static boolean isAmbiguous(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return WORDS.contains(small)
        || NUMBER.matcher(small.replace("_", "")).matches()
        || BASE_60.matcher(text).matches()
        || DATE.matcher(text).matches();
  }
}
