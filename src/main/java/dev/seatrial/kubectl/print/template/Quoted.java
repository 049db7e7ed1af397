package dev.seatrial.kubectl.print.template;

/** The text that a literal of Go stands for. */
final class Quoted {
  private Quoted() {}

  static String text(String literal) {
    String inside = literal.substring(1, literal.length() - 1);
    return literal.startsWith("`") ? inside : unescaped(inside);
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\' || at == text.length()) {
        out.append(c);
        continue;
      }
      char escape = text.charAt(at++);
      int digits = digits(escape);
      if (digits > 0 && at + digits <= text.length()) {
        out.appendCodePoint(Integer.parseInt(text.substring(at, at + digits), 16));
        at += digits;
      } else {
        out.append(simple(escape));
      }
    }
    return out.toString();
  }

  private static int digits(char escape) {
    return switch (escape) {
      case 'x' -> 2;
      case 'u' -> 4;
      default -> 0;
    };
  }

  private static char simple(char escape) {
    return switch (escape) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> escape;
    };
  }
}
