package dev.seatrial.cel.schema;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One level of an OpenAPI schema, as {@code openAPIV3Schema} of a custom resource writes it. */
public record SchemaNode(Tree tree) {
  private static final String TYPE = "type";
  private static final String METADATA = "metadata";
  private static final String MAX_LENGTH = "maxLength";
  private static final long LONGEST_NAME = 253;
  private static final Tree TEXT = ObjectTree.of(TYPE, Tree.of("string"));

  String type() {
    return text(TYPE);
  }

  String format() {
    return text("format");
  }

  String listType() {
    return text("x-kubernetes-list-type");
  }

  private String text(String field) {
    return tree.at(field) instanceof TextTree text ? text.value() : "";
  }

  boolean isNullable() {
    return flag("nullable");
  }

  boolean isIntOrString() {
    return flag("x-kubernetes-int-or-string");
  }

  boolean isEmbeddedResource() {
    return flag("x-kubernetes-embedded-resource");
  }

  boolean preservesUnknownFields() {
    return flag("x-kubernetes-preserve-unknown-fields");
  }

  private boolean flag(String field) {
    return tree.at(field) == BooleanTree.TRUE;
  }

  OptionalLong number(String field) {
    return tree.at(field) instanceof IntegerTree number
        ? OptionalLong.of(number.value())
        : OptionalLong.empty();
  }

  List<Tree> list(String field) {
    return tree.at(field) instanceof ListTree list ? list.values() : List.of();
  }

  List<String> texts(String field) {
    return list(field).stream()
        .filter(TextTree.class::isInstance)
        .map(text -> ((TextTree) text).value())
        .toList();
  }

  boolean hasDefault() {
    return !tree.at("default").isUnset();
  }

  boolean hasProperties() {
    return tree.at("properties") instanceof ObjectTree;
  }

  ObjectTree properties() {
    return tree.at("properties") instanceof ObjectTree properties ? properties : ObjectTree.EMPTY;
  }

  Optional<SchemaNode> property(String name) {
    return schema(properties().at(name));
  }

  Optional<SchemaNode> items() {
    return schema(tree.at("items"));
  }

  Optional<SchemaNode> additionalProperties() {
    return schema(tree.at("additionalProperties"));
  }

  private static Optional<SchemaNode> schema(Tree tree) {
    return tree instanceof ObjectTree ? Optional.of(new SchemaNode(tree)) : Optional.empty();
  }

  /** With the fields that all resources have. As {@code WithTypeAndObjectMeta}. */
  public SchemaNode asResource() {
    Tree properties = properties();
    boolean complete =
        isText(properties.at("kind"))
            && isText(properties.at("apiVersion"))
            && properties.at(METADATA, TYPE).equals(Tree.of("object"))
            && isText(properties.at(METADATA, "properties", "name"))
            && isText(properties.at(METADATA, "properties", "generateName"));
    if (complete) {
      return this;
    }
    ObjectTree all =
        properties().with("kind", TEXT).with("apiVersion", TEXT).with(METADATA, metadata());
    ObjectTree self = tree instanceof ObjectTree object ? object : ObjectTree.EMPTY;
    return new SchemaNode(self.with("properties", all));
  }

  private static boolean isText(Tree schema) {
    return schema.at(TYPE).equals(Tree.of("string"));
  }

  private Tree metadata() {
    Tree given = properties().at(METADATA, "properties");
    return new ObjectBuilder()
        .put(TYPE, "object")
        .put(
            "properties",
            ObjectTree.of(
                "name",
                capped(given.at("name"), LONGEST_NAME),
                "generateName",
                capped(given.at("generateName"), LONGEST_NAME - 1)))
        .build();
  }

  private static Tree capped(Tree schema, long most) {
    long given = new SchemaNode(schema).number(MAX_LENGTH).orElse(most);
    return ObjectTree.of(TYPE, Tree.of("string"), MAX_LENGTH, Tree.of(Math.min(given, most)));
  }
}
