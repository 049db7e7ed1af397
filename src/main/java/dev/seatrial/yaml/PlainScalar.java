package dev.seatrial.yaml;

import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/** What a scalar without quotes means in YAML 1.1 as kubectl reads it. */
// As resolve in go.yaml.in/yaml/v2/resolve.go, v2.4; numbers past that as encoding/json takes them.
final class PlainScalar {
  private PlainScalar() {}

  /**
   * The value of an unquoted scalar. What JSON can't say, {@code .inf} and {@code .nan}, is a
   * decimal that {@link DocumentBuilder} refuses.
   */
  static Tree resolve(String text) {
    if (text.isEmpty()) {
      return Tree.NULL;
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9' || first == '+' || first == '-') {
      return signed(text);
    }
    if (first == '.') {
      return dotted(text);
    }
    return word(text, first);
  }

  /** Whether the text, written without quotes, would be read as this very string. */
  static boolean staysText(String text) {
    return resolve(text) instanceof TextTree && !GoTimestamp.matches(text);
  }

  private static Tree signed(String text) {
    String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
    Tree integer = GoNumber.integer(plain);
    if (integer.isPresent()) {
      return integer;
    }
    Tree decimal = GoNumber.decimal(plain);
    return decimal.isPresent() ? decimal : infinite(text);
  }

  private static Tree dotted(String text) {
    Tree decimal = GoNumber.decimal(text);
    return decimal.isPresent() ? decimal : infinite(text);
  }

  private static Tree infinite(String text) {
    return switch (text) {
      case ".nan", ".NaN", ".NAN" -> Tree.of(Double.NaN);
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Tree.of(Double.POSITIVE_INFINITY);
      case "-.inf", "-.Inf", "-.INF" -> Tree.of(Double.NEGATIVE_INFINITY);
      default -> Tree.of(text);
    };
  }

  private static Tree word(String text, char first) {
    if (text.length() > 5 || "yYnNtTfFoO~".indexOf(first) < 0) {
      return Tree.of(text);
    }
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> Tree.of(true);
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
          Tree.of(false);
      case "~", "null", "Null", "NULL" -> Tree.NULL;
      default -> Tree.of(text);
    };
  }
}
