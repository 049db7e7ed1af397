package dev.seatrial.kubectl.print;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The output formats by the names that {@code -o} knows them by. */
// As get_flags.go in kubectl/pkg/cmd/get and print_flags.go in cli-runtime, v0.37.
public final class OutputFormats {
  private static final List<String> COMMON =
      List.of(
          "go-template",
          "go-template-file",
          "json",
          "jsonpath",
          "jsonpath-as-json",
          "jsonpath-file",
          "kyaml",
          "name",
          "template",
          "templatefile",
          "yaml");

  private OutputFormats() {}

  /**
   * The printer of {@code get}; empty where the output is a table for people, wide or not. Throws
   * {@link PrintException} for a format that there is not, or a template that is none.
   */
  public static Optional<ObjectPrinter> ofGet(OutputFlags flags, Consumer<String> out) {
    boolean templateAlone = flags.output().isEmpty() && !flags.template().isEmpty();
    String output = templateAlone ? "go-template" : flags.output();
    if (output.isEmpty() || output.equals("wide")) {
      return Optional.empty();
    }
    return Optional.of(
        template(output, flags, out)
            .or(() -> document(output, flags, out))
            .or(() -> columns(output, flags, out))
            .or(() -> name(output, out))
            .orElseThrow(() -> unknown(output, withTables())));
  }

  /**
   * The printer of any other verb: without a format, the line {@code kind/name operation}. Throws
   * {@link PrintException} for a format that there is not, or a template that is none.
   */
  public static ObjectPrinter ofVerb(OutputFlags flags, String operation, Consumer<String> out) {
    boolean templateAlone = flags.output().isEmpty() && !flags.template().isEmpty();
    String output = templateAlone ? "go-template" : flags.output();
    if (output.isEmpty()) {
      return object -> forEach(object, each -> out.accept(ObjectNames.line(each, operation)));
    }
    return document(output, flags, out)
        .or(() -> name(output, out))
        .or(() -> template(output, flags, out))
        .orElseThrow(() -> unknown(output, COMMON));
  }

  private static Optional<ObjectPrinter> document(
      String output, OutputFlags flags, Consumer<String> out) {
    Optional<ObjectPrinter> printer =
        switch (output.toLowerCase(Locale.ROOT)) {
          case "json" -> Optional.of(object -> out.accept(json(object, flags)));
          case "yaml" -> Optional.of(new YamlPrinter(out));
          case "kyaml" ->
              Optional.of(
                  object -> out.accept("---\n" + KyamlText.of(ordered(object, flags)) + "\n"));
          default -> Optional.empty();
        };
    return flags.showsManagedFields()
        ? printer
        : printer.map(full -> object -> full.print(ObjectLists.withoutManagedFields(object)));
  }

  private static String json(Tree object, OutputFlags flags) {
    return Json.indented(ordered(object, flags), "    ") + "\n";
  }

  private static Tree ordered(Tree object, OutputFlags flags) {
    return flags.keepsOrder() ? object : Json.sorted(object);
  }

  private static Optional<ObjectPrinter> name(String output, Consumer<String> out) {
    return output.toLowerCase(Locale.ROOT).equals("name")
        ? Optional.of(object -> forEach(object, each -> out.accept(ObjectNames.line(each, ""))))
        : Optional.empty();
  }

  private static void forEach(Tree object, ObjectPrinter printer) {
    if (ObjectLists.isList(object)) {
      object.items("items").forEach(printer::print);
    } else {
      printer.print(object);
    }
  }

  private static Optional<ObjectPrinter> template(
      String output, OutputFlags flags, Consumer<String> out) {
    TemplateFormat format = TemplateFormat.of(output, flags);
    return switch (format.name()) {
      case "jsonpath" -> Optional.of(JsonPathPrinter.asText(format.required(), flags, out));
      case "jsonpath-as-json" -> Optional.of(JsonPathPrinter.asJson(format.required(), flags, out));
      case "jsonpath-file" -> Optional.of(JsonPathPrinter.asText(format.fileText(), flags, out));
      case "template", "go-template" ->
          Optional.of(GoTemplatePrinter.of(format.required(), flags, out));
      case "templatefile", "go-template-file" ->
          Optional.of(GoTemplatePrinter.of(format.fileText(), flags, out));
      default -> Optional.empty();
    };
  }

  private static Optional<ObjectPrinter> columns(
      String output, OutputFlags flags, Consumer<String> out) {
    TemplateFormat format = TemplateFormat.of(output, flags);
    return switch (format.name()) {
      case "custom-columns" ->
          Optional.of(CustomColumns.ofSpec(format.requiredColumns(), flags, out));
      // A file of columns brings its own headings, and --no-headers does not take them away.
      case "custom-columns-file" ->
          Optional.of(CustomColumns.ofTemplate(format.columnsFileText(), flags.withHeaders(), out));
      default -> Optional.empty();
    };
  }

  private static PrintException unknown(String output, List<String> allowed) {
    return new PrintException(
        "unable to match a printer suitable for the output format "
            + GoText.quoted(output)
            + ", allowed formats are: "
            + String.join(",", allowed));
  }

  private static List<String> withTables() {
    List<String> all = new ArrayList<>(COMMON);
    all.addAll(List.of("custom-columns", "custom-columns-file", "wide"));
    return all.stream().sorted().toList();
  }

  /** Documents one after the other, with a separator from the second on. */
  private static final class YamlPrinter implements ObjectPrinter {
    private final Consumer<String> out;
    private String separator = "";

    YamlPrinter(Consumer<String> out) {
      this.out = out;
    }

    @Override
    public void print(Tree object) {
      out.accept(separator + Yaml.write(object));
      separator = "---\n";
    }
  }
}
