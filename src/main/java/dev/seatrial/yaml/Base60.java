package dev.seatrial.yaml;

/**
 * Whether a text is a YAML 1.1 number to the base 60, such as {@code 1:30}, which kubectl quotes.
 */
// As isBase60Float in go.yaml.in/yaml/v2/encode.go, v2.4.
final class Base60 {
  private Base60() {}

  // ^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$
  static boolean matches(String text) {
    if (text.indexOf(':') < 0) {
      return false;
    }
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    if (!isDigit(text, at)) {
      return false;
    }
    at = digitsAndBars(text, at);
    int groups = at;
    while (at < text.length() && text.charAt(at) == ':' && isDigit(text, at + 1)) {
      boolean two = text.charAt(at + 1) <= '5' && isDigit(text, at + 2);
      at += two ? 3 : 2;
    }
    if (at == groups) {
      return false;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at = digitsAndBars(text, at + 1);
    }
    return at == text.length();
  }

  private static int digitsAndBars(String text, int from) {
    int at = from;
    while (at < text.length() && (isDigit(text, at) || text.charAt(at) == '_')) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
