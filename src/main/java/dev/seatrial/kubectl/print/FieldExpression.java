package dev.seatrial.kubectl.print;

import dev.seatrial.tree.jsonpath.JsonPath;
import dev.seatrial.tree.jsonpath.JsonPathException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field as users write it, with or without braces and the leading dot. */
// As RelaxedJSONPathExpression in kubectl/pkg/cmd/get/customcolumn.go, v0.37.
public record FieldExpression(String text) {
  private static final Pattern RELAXED =
      Pattern.compile("\\{\\.?([^{}]+)\\}|\\.?([^{}]+)", Pattern.DOTALL);

  /** The full expression, such as {@code {.metadata.name}}. Throws {@link PrintException}. */
  public static FieldExpression of(String written) {
    if (written.isEmpty()) {
      return new FieldExpression("");
    }
    Matcher matcher = RELAXED.matcher(written);
    if (!matcher.matches()) {
      throw new PrintException(
          "unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}'"
              + " or '{.name1.name2}'");
    }
    String inside = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return new FieldExpression("{." + inside + "}");
  }

  JsonPath path() {
    try {
      return JsonPath.parse(text);
    } catch (JsonPathException e) {
      throw new PrintException(String.valueOf(e.getMessage()));
    }
  }
}
