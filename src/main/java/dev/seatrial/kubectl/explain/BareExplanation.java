package dev.seatrial.kubectl.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lays out a schema as kubectl did before OpenAPI's third version: types have no names, and values
 * are not listed.
 */
// As model_printer.go, fields_printer.go and recursive_fields_printer.go in kubectl/pkg/explain,
// v0.37.
public final class BareExplanation {
  private static final int WIDTH = 80;
  private static final int STEP = 3;
  private static final int TEXT = 5;
  private static final int FIELD_TEXT = 2;

  private final Explanation.Depth depth;
  private final StringBuilder out = new StringBuilder();

  /**
   * What stands above the text.
   *
   * @param version the kind's version with its group
   * @param field the field that is explained; empty for the kind itself
   */
  public record Title(String kind, String version, String field) {}

  private BareExplanation(Explanation.Depth depth) {
    this.depth = depth;
  }

  /** The text about a schema. */
  public static String of(ExplainedSchema schema, Title title, Explanation.Depth depth) {
    BareExplanation explanation = new BareExplanation(depth);
    explanation.describe(schema, title);
    return explanation.out.toString();
  }

  private void describe(ExplainedSchema schema, Title title) {
    List<String> told = new ArrayList<>(List.of(schema.description()));
    ExplainedSchema core = schema;
    Optional<ExplainedSchema> inner = schema.inner();
    while (inner.isPresent()) {
      core = inner.get();
      told.add(core.description());
      inner = core.inner();
    }
    line(0, "KIND:     " + title.kind());
    line(0, "VERSION:  " + title.version() + "\n");
    String type = schema.typeInVersion2();
    if (!core.fields().isEmpty()) {
      line(0, title.field().isEmpty() ? "" : "RESOURCE: " + title.field() + " <" + type + ">\n");
    } else if (isPlain(core)) {
      line(0, "FIELD:    " + title.field() + " <" + type + ">\n");
    }
    line(0, "DESCRIPTION:");
    descriptions(told);
    if (!core.fields().isEmpty()) {
      line(0, "\nFIELDS:");
      fields(core, STEP, new TreeSet<>());
    }
  }

  /** Whether it is a text, a number or a truth. */
  private static boolean isPlain(ExplainedSchema schema) {
    String type = schema.typeInVersion2();
    return !type.isEmpty() && !type.equals(BuiltInSchema.ANY_FIELDS);
  }

  private void descriptions(List<String> told) {
    if (told.stream().allMatch(String::isEmpty)) {
      wrapped(TEXT, "<empty>");
      return;
    }
    for (int i = 0; i < told.size(); i++) {
      if (!told.get(i).isEmpty()) {
        out.append(i == 0 ? "" : "\n");
        wrapped(TEXT, told.get(i));
      }
    }
  }

  private void fields(ExplainedSchema schema, int indent, Set<String> above) {
    Optional<ExplainedSchema> inner = schema.inner();
    if (inner.isPresent()) {
      fields(inner.get(), indent, above);
      return;
    }
    if (!schema.reference().isEmpty() && above.contains(schema.reference())) {
      return;
    }
    Set<String> here = new TreeSet<>(above);
    here.add(schema.reference());
    for (Map.Entry<String, ExplainedSchema> field : schema.fields().entrySet()) {
      String type = field.getKey() + "\t<" + field.getValue().typeInVersion2() + ">";
      if (depth.recursive()) {
        line(indent, type);
        if (depth.most() == 0 || indent / STEP <= depth.most()) {
          fields(field.getValue(), indent + STEP, here);
        }
      } else {
        line(indent, type + (schema.requires(field.getKey()) ? " -required-" : ""));
        wrapped(indent + FIELD_TEXT, field.getValue().description());
        out.append('\n');
      }
    }
  }

  private void wrapped(int indent, String text) {
    LineFill.filled(text, WIDTH - indent)
        .forEach(each -> line(each.isEmpty() ? 0 : indent, each.isEmpty() ? "\n" : each));
  }

  private void line(int indent, String text) {
    if (!text.isEmpty()) {
      out.append(" ".repeat(indent)).append(text).append(text.equals("\n") ? "" : "\n");
    }
  }
}
