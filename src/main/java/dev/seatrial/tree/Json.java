package dev.seatrial.tree;

import java.math.BigDecimal;

/**
 * JSON text from trees and trees from JSON text.
 *
 * <p>Written as Go's {@code encoding/json} writes it, for kubectl and the API server print such
 * text: {@code <}, {@code >} and {@code &} are escaped, and decimals follow Go's {@code 'g'}-like
 * rule.
 */
public final class Json {
  private static final double SMALLEST_PLAIN = 1e-6;
  private static final double LARGEST_PLAIN = 1e21;

  private Json() {}

  /** The tree on one line, without spaces. */
  public static String compact(Tree tree) {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out, "").write(tree);
    return out.toString();
  }

  /** The tree on many lines, each level indented by the given text. */
  public static String indented(Tree tree, String indent) {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out, indent).write(tree);
    return out.toString();
  }

  /** A copy whose objects, at every depth, have their fields in the order of their names. */
  public static Tree sorted(Tree tree) {
    if (tree instanceof ObjectTree object) {
      return object.sorted().mapped(Json::sorted);
    }
    if (tree instanceof ListTree list) {
      return Tree.of(list.values().stream().map(Json::sorted).toList());
    }
    return tree;
  }

  /** Reads one JSON value. Throws {@link JsonSyntaxException} that says where and what. */
  public static Tree read(String text) {
    return new JsonReader(text).read();
  }

  /** A string in quotes, escaped. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    JsonWriter.writeText(text, out);
    return out.toString();
  }

  /** A decimal as Go prints it in JSON: {@code 0.5}, {@code 1e-7}, {@code 1e+21}. */
  public static String number(double value) {
    double size = Math.abs(value);
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (value == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return value == 0 ? "0" : exact.toPlainString();
    }
    int exponent = exact.precision() - exact.scale() - 1;
    String digits = exact.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return digits + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
