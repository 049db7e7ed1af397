package dev.seatrial.kubectl.print;

import dev.seatrial.kubectl.print.template.GoTemplate;
import dev.seatrial.kubectl.print.template.TemplateException;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.function.Consumer;

/** Fills a Go template in. */
// As template.go in cli-runtime/pkg/printers, v0.37.
final class GoTemplatePrinter implements ObjectPrinter {
  private final String text;
  private final GoTemplate template;
  private final Consumer<String> out;

  private GoTemplatePrinter(String text, GoTemplate template, Consumer<String> out) {
    this.text = text;
    this.template = template;
    this.out = out;
  }

  static ObjectPrinter of(String text, OutputFlags flags, Consumer<String> out) {
    try {
      GoTemplate template = GoTemplate.parse(text);
      return new GoTemplatePrinter(
          text, flags.allowsMissingKeys() ? template : template.strict(), out);
    } catch (TemplateException malformed) {
      throw new PrintException("error parsing template " + text + ", " + malformed.getMessage());
    }
  }

  @Override
  public void print(Tree object) {
    StringBuilder filled = new StringBuilder();
    try {
      template.fill(object, filled);
      out.accept(filled.toString());
    } catch (TemplateException failure) {
      String why = String.valueOf(failure.getMessage());
      out.accept(filled + explained(object, why));
      throw new PrintException("error executing template " + GoText.quoted(text) + ": " + why);
    }
  }

  private String explained(Tree object, String why) {
    return "Error executing template: "
        + why
        + ". Printing more information for debugging the template:\n\ttemplate was:\n\t\t"
        + text
        + "\n\traw data was:\n\t\t"
        + Json.compact(Json.sorted(object))
        + "\n\tobject given to template engine was:\n\t\t"
        + GoText.sprint(object)
        + "\n\n";
  }
}
