package dev.seatrial.tree;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Values as Go prints them, for text that Kubernetes writes with {@code %q} and {@code %v}. */
public final class GoText {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int DELETE = 0x7f;
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e6;

  private GoText() {}

  /** The text in double quotes, as {@code strconv.Quote} does it. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(c, out));
    return out.append('"').toString();
  }

  /** The value as {@code fmt.Sprint} prints decoded JSON: {@code map[a:1 b:[x y]]}. */
  public static String sprint(Tree tree) {
    if (tree instanceof TextTree text) {
      return text.value();
    }
    if (tree instanceof ObjectTree object) {
      ObjectTree sorted = object.sorted();
      return sorted.names().stream()
          .map(name -> name + ":" + sprint(sorted.at(name)))
          .collect(Collectors.joining(" ", "map[", "]"));
    }
    if (tree instanceof ListTree list) {
      return list.values().stream().map(GoText::sprint).collect(Collectors.joining(" ", "[", "]"));
    }
    if (tree instanceof DecimalTree decimal) {
      return decimal(decimal.value());
    }
    return tree.isUnset() ? "<nil>" : Json.compact(tree);
  }

  /** The value as {@code %#v} prints decoded JSON: Go's own syntax. */
  public static String syntax(Tree tree) {
    if (tree instanceof TextTree text) {
      return quoted(text.value());
    }
    if (tree instanceof ObjectTree object) {
      ObjectTree sorted = object.sorted();
      return sorted.names().stream()
          .map(name -> quoted(name) + ":" + syntax(sorted.at(name)))
          .collect(Collectors.joining(", ", "map[string]interface {}{", "}"));
    }
    if (tree instanceof ListTree list) {
      return list.values().stream()
          .map(GoText::syntax)
          .collect(Collectors.joining(", ", "[]interface {}{", "}"));
    }
    return tree.isUnset() ? "interface {}(nil)" : sprint(tree);
  }

  /** As {@code %v} prints a float64: an exponent of two digits below 1e-4 and from 1e6 on. */
  private static String decimal(double value) {
    double size = Math.abs(value);
    if (value == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return value == 0
          ? "0"
          : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    String digits = exact.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return digits + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case 7 -> out.append("\\a");
      case 11 -> out.append("\\v");
      default -> appendOther(c, out);
    }
  }

  private static void appendOther(int c, StringBuilder out) {
    if (c < FIRST_PRINTABLE || c == DELETE) {
      out.append(String.format("\\x%02x", c));
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
    }
  }

  // As strconv.IsPrint: letters, marks, numbers, punctuation, symbols, and the ASCII space only.
  private static boolean isPrintable(int c) {
    return c == ' '
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
