package dev.seatrial.kubectl.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lays out a schema: what a field is, and which fields it has. */
// As plaintext.tmpl in kubectl/pkg/explain/v2/templates, v0.37.
public final class Explanation {
  private static final int WIDTH = 76;
  private static final int MOST_VALUES = 4;

  private final Depth depth;
  private final StringBuilder out = new StringBuilder();

  /**
   * How far the fields of fields are shown.
   *
   * @param recursive whether they are at all
   * @param most how many levels; 0 for all
   */
  public record Depth(boolean recursive, long most) {}

  private Explanation(Depth depth) {
    this.depth = depth;
  }

  /** The text about what a path leads to; empty where it leads nowhere. */
  public static Optional<String> of(ExplainedSchema schema, List<String> path, Depth depth) {
    Explanation explanation = new Explanation(depth);
    return explanation.follow(schema, path)
        ? Optional.of(explanation.out.toString())
        : Optional.empty();
  }

  private boolean follow(ExplainedSchema schema, List<String> path) {
    if (path.isEmpty()) {
      describe(schema);
      return true;
    }
    Map<String, ExplainedSchema> fields = schema.fields();
    ExplainedSchema field = fields.get(path.get(0));
    if (field == null) {
      return schema.inner().map(inner -> follow(inner, path)).orElse(false);
    }
    if (path.size() == 1) {
      out.append("FIELD: %s <%s>\n".formatted(path.get(0), field.type()));
      if (!field.enumValues().isEmpty()) {
        out.append("ENUM:");
        field.enumValues().forEach(value -> out.append("\n    ").append(shown(value)));
      }
      out.append("\n\n");
    }
    return follow(field, path.subList(1, path.size()));
  }

  private void describe(ExplainedSchema schema) {
    String text = descriptions(schema);
    out.append("DESCRIPTION:\n");
    paragraph(text.isEmpty() ? "<empty>" : text, WIDTH, 4);
    int before = out.length();
    fields(schema, 1, new TreeSet<>());
    if (out.length() > before) {
      out.insert(before, "FIELDS:\n");
    }
  }

  private static String descriptions(ExplainedSchema schema) {
    String own = schema.description().isEmpty() ? "" : schema.description() + "\n";
    return own + schema.inner().map(Explanation::descriptions).orElse("");
  }

  private void fields(ExplainedSchema schema, int level, Set<String> above) {
    if (above.contains(schema.reference())) {
      return;
    }
    Set<String> here = new TreeSet<>(above);
    if (!schema.reference().isEmpty()) {
      here.add(schema.reference());
    }
    for (Map.Entry<String, ExplainedSchema> field : schema.fields().entrySet()) {
      field(field, schema.requires(field.getKey()), level);
      if (depth.recursive() && (depth.most() == 0 || level < depth.most())) {
        fields(field.getValue(), level + 1, here);
      }
    }
    schema.inner().ifPresent(inner -> fields(inner, level, here));
  }

  private void field(Map.Entry<String, ExplainedSchema> field, boolean required, int level) {
    ExplainedSchema schema = field.getValue();
    String indent = "  ".repeat(level);
    out.append(indent).append(field.getKey());
    out.append("\t<").append(schema.type()).append('>').append(required ? " -required-" : "");
    List<String> values = schema.enumValues();
    if (!values.isEmpty()) {
      List<String> first = values.stream().limit(MOST_VALUES).map(Explanation::shown).toList();
      out.append('\n').append(indent).append("enum: ").append(String.join(", ", first));
      out.append(values.size() > MOST_VALUES ? ", ...." : "");
    }
    out.append('\n');
    if (!depth.recursive()) {
      String text = schema.description().isEmpty() ? "<no description>" : schema.description();
      paragraph(text, WIDTH + 2 - indent.length(), indent.length() + 2);
      out.append('\n');
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "\"\"" : value;
  }

  private void paragraph(String text, int width, int indent) {
    String pad = " ".repeat(indent);
    out.append(pad).append(WordWrap.wrapped(width, text).replace("\n", "\n" + pad)).append('\n');
  }
}
