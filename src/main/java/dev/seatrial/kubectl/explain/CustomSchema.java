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
  static final String EMBEDDED = "x-kubernetes-embedded-resource";

  private final Tree tree;
  private final Schema objectMeta;
  private final SortedMap<String, ExplainedSchema> fields = new TreeMap<>();

  private CustomSchema(Tree tree, Schema objectMeta) {
    this.tree = tree;
    this.objectMeta = objectMeta;
    ObjectTree properties = tree.object("properties");
    for (String name : properties.names()) {
      fields.put(name, new CustomSchema(properties.at(name), objectMeta));
    }
    if (tree.at(EMBEDDED).equals(Tree.of(true))) {
      nameItself();
    }
  }

  /**
   * The schema of a kind, with the fields that every object has.
   *
   * @param tree what its definition says
   */
  public static CustomSchema ofKind(Tree tree, Schema objectMeta) {
    CustomSchema kind = new CustomSchema(tree, objectMeta);
    kind.nameItself();
    return kind;
  }

  /** The schema of a kind of which nothing is published. */
  public static CustomSchema ofOpenKind() {
    return new CustomSchema(ObjectTree.of("type", Tree.of("object")), Schema.ANY);
  }

  // As addTypeMetaProperties and addEmbeddedProperties in
  // apiextensions-apiserver/pkg/controller/openapi/builder/builder.go, v0.37.
  private void nameItself() {
    Tree text = ObjectTree.of("type", Tree.of("string"));
    fields.put("apiVersion", new CustomSchema(text, objectMeta));
    fields.put("kind", new CustomSchema(text, objectMeta));
    fields.put("metadata", new BuiltInSchema(objectMeta));
  }

  @Override
  public String type() {
    String type = tree.text("", "type");
    return inner()
        .map(inner -> holding() + inner.type())
        .orElse(type.isEmpty() || type.equals("object") ? "Object" : type);
  }

  @Override
  public String typeInVersion2() {
    String type = tree.text("", "type");
    String open = type.equals("object") ? BuiltInSchema.ANY_FIELDS : type;
    return inner()
        .map(inner -> holding() + inner.typeInVersion2())
        .orElse(fields.isEmpty() ? open : "Object");
  }

  private String holding() {
    return tree.at("items") instanceof ObjectTree ? "[]" : "map[string]";
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
    boolean named = field.equals("apiVersion") || field.equals("kind");
    return tree.items("required").contains(Tree.of(field))
        || named && tree.at(EMBEDDED).equals(Tree.of(true));
  }

  @Override
  public Optional<ExplainedSchema> inner() {
    for (String holder : List.of("items", "additionalProperties")) {
      if (tree.at(holder) instanceof ObjectTree inner) {
        return Optional.of(new CustomSchema(inner, objectMeta));
      }
    }
    return Optional.empty();
  }
}
