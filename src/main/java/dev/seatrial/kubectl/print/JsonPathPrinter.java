package dev.seatrial.kubectl.print;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.jsonpath.JsonPath;
import dev.seatrial.tree.jsonpath.JsonPathException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Fills a JSONPath template in, as text or as JSON. */
// As jsonpath.go in cli-runtime/pkg/printers, v0.37.
final class JsonPathPrinter implements ObjectPrinter {
  private final String template;
  private final JsonPath path;
  private final Function<List<Tree>, String> format;
  private final Consumer<String> out;

  private JsonPathPrinter(
      String template, JsonPath path, Function<List<Tree>, String> format, Consumer<String> out) {
    this.template = template;
    this.path = path;
    this.format = format;
    this.out = out;
  }

  static JsonPathPrinter asText(String template, OutputFlags flags, Consumer<String> out) {
    return new JsonPathPrinter(template, parse(template, flags), JsonPath::text, out);
  }

  static JsonPathPrinter asJson(String template, OutputFlags flags, Consumer<String> out) {
    return new JsonPathPrinter(template, parse(template, flags), JsonPathPrinter::json, out);
  }

  private static JsonPath parse(String template, OutputFlags flags) {
    try {
      JsonPath path = JsonPath.parse(template);
      return flags.allowsMissingKeys() ? path : path.strict();
    } catch (JsonPathException e) {
      throw new PrintException("error parsing jsonpath " + template + ", " + e.getMessage());
    }
  }

  private static String json(List<Tree> values) {
    return Json.indented(Json.sorted(Tree.of(values)), "    ") + "\n";
  }

  @Override
  public void print(Tree object) {
    try {
      path.find(object).forEach(piece -> out.accept(format.apply(piece)));
    } catch (JsonPathException e) {
      throw new PrintException(failure(object, String.valueOf(e.getMessage())));
    }
  }

  private String failure(Tree object, String reason) {
    return "error executing jsonpath "
        + GoText.quoted(template)
        + ": Error executing template: "
        + reason
        + ". Printing more information for debugging the template:\n\ttemplate was:\n\t\t"
        + template
        + "\n\tobject given to jsonpath engine was:\n\t\t"
        + GoText.syntax(object)
        + "\n\n\n";
  }
}
