package dev.seatrial.kubectl.explain;

import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schema of a custom kind or one of its fields, with the prose of its definition. */
public final class CustomSchema implements ExplainedSchema {
  private final Tree tree;
  private final SortedMap<String, ExplainedSchema> fields = new TreeMap<>();

  private CustomSchema(Tree tree) {
    this.tree = tree;
    ObjectTree properties = tree.object("properties");
    for (String name : properties.names()) {
      fields.put(name, new CustomSchema(properties.at(name)));
    }
  }

  /**
   * The schema of a kind, with the fields that every object has.
   *
   * @param tree what its definition says
   */
  public static CustomSchema ofKind(Tree tree, Schema objectMeta) {
    CustomSchema kind = new CustomSchema(tree);
    Tree text = ObjectTree.of("type", Tree.of("string"));
    kind.fields.put("apiVersion", new CustomSchema(text));
    kind.fields.put("kind", new CustomSchema(text));
    kind.fields.put("metadata", new BuiltInSchema(objectMeta));
    return kind;
  }

  @Override
  public String type() {
    if (tree.at("items") instanceof ObjectTree items) {
      return "[]" + new CustomSchema(items).type();
    }
    if (tree.at("additionalProperties") instanceof ObjectTree values) {
      return "map[string]" + new CustomSchema(values).type();
    }
    String type = tree.text("", "type");
    return type.isEmpty() || type.equals("object") ? "Object" : type;
  }

  @Override
  public String reference() {
    return "";
  }

  @Override
  public String description() {
    return tree.text("", "description");
  }

  @Override
  public List<String> enumValues() {
    return tree.items("enum").stream()
        .map(value -> value instanceof TextTree text ? text.value() : value.toJson())
        .toList();
  }

  @Override
  public SortedMap<String, ExplainedSchema> fields() {
    return fields;
  }

  @Override
  public boolean requires(String field) {
    return tree.items("required").contains(Tree.of(field));
  }

  @Override
  public Optional<ExplainedSchema> inner() {
    for (String holder : List.of("items", "additionalProperties")) {
      if (tree.at(holder) instanceof ObjectTree inner) {
        return Optional.of(new CustomSchema(inner));
      }
    }
    return Optional.empty();
  }
}
