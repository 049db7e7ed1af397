package dev.seatrial.schema;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Writes schemas of built-in kinds as somebody would write them for a kind of their own: required
 * fields, listed values, formats, fields that may be null, defaults, kinds of lists. What stands
 * deep is left open.
 */
public final class StructuralSchemas {
  private static final int DEEPEST = 5;
  private static final String TYPE = "type";
  private static final String FORMAT = "format";

  private StructuralSchemas() {}

  /** The {@code openAPIV3Schema} of a kind that looks as a built-in one does. */
  public static Tree of(Schema schema) {
    return node(schema, 0);
  }

  private static Tree node(Schema schema, int depth) {
    if (depth > DEEPEST) {
      return open();
    }
    return switch (schema.type()) {
      case OBJECT -> object(schema, depth);
      case MAP -> type("object").with(node(schema.items(), depth + 1), "additionalProperties");
      case LIST -> list(schema, depth);
      case STRING -> text(schema);
      case TIME, MICRO_TIME -> type("string").with(Tree.of("date-time"), FORMAT);
      case DURATION -> type("string");
      case BYTES -> type("string").with(Tree.of("byte"), FORMAT);
      case BOOLEAN -> type("boolean");
      case NUMBER -> type("number");
      case INTEGER -> type("integer").with(Tree.of(schema.format()), FORMAT);
      case INT_OR_STRING, QUANTITY -> flag("x-kubernetes-int-or-string");
      case ANY -> open();
    };
  }

  private static Tree type(String name) {
    return ObjectTree.of(TYPE, Tree.of(name));
  }

  private static Tree flag(String name) {
    return ObjectTree.of(name, Tree.of(true));
  }

  private static Tree open() {
    return flag("x-kubernetes-preserve-unknown-fields");
  }

  private static Tree text(Schema schema) {
    List<String> listed = schema.enumValues();
    Tree text = type("string");
    return listed.isEmpty()
        ? text
        : text.with(ListTree.of(listed.stream().<Tree>map(Tree::of).toList()), "enum");
  }

  private static Tree object(Schema schema, int depth) {
    ObjectBuilder properties = new ObjectBuilder();
    for (Field field : schema.fields()) {
      boolean isOfAll =
          depth == 0 && List.of("apiVersion", "kind", "metadata").contains(field.name());
      if (!isOfAll) {
        properties.put(field.name(), field(field, depth));
      }
    }
    Tree object = type("object").with(properties.build(), "properties");
    List<Tree> required =
        schema.fields().stream()
            .filter(Field::required)
            .<Tree>map(field -> Tree.of(field.name()))
            .toList();
    return required.isEmpty() ? object : object.with(ListTree.of(required), "required");
  }

  // Which fields may be null or have a default is as good as any choice, and always the same.
  private static Tree field(Field field, int depth) {
    Tree node = node(field.schema(), depth + 1);
    int choice = field.name().length() % 4;
    if (choice == 1) {
      return node.with(Tree.of(true), "nullable");
    }
    Tree value = choice == 2 ? defaultValue(field.schema(), node) : Tree.ABSENT;
    return value.isPresent() && !field.required() ? node.with(value, "default") : node;
  }

  private static Tree defaultValue(Schema schema, Tree node) {
    return switch (schema.type()) {
      case STRING ->
          schema.enumValues().isEmpty() ? Tree.of("b") : Tree.of(schema.enumValues().get(0));
      case INTEGER -> Tree.of(3);
      case BOOLEAN -> Tree.of(true);
      case OBJECT ->
          node.at("required").isPresent() || node.at(TYPE).isUnset()
              ? Tree.ABSENT
              : ObjectTree.EMPTY;
      case MAP, LIST, NUMBER, INT_OR_STRING, QUANTITY, TIME, MICRO_TIME, DURATION, BYTES, ANY ->
          Tree.ABSENT;
    };
  }

  private static Tree list(Schema schema, int depth) {
    Tree list = type("array").with(node(schema.items(), depth + 1), "items");
    boolean isOpen = list.at("items", TYPE).isUnset();
    if (isOpen || schema.listType().isEmpty()) {
      return list;
    }
    Tree typed =
        list.with(
            Tree.of(schema.listType().get().name().toLowerCase(java.util.Locale.ROOT)),
            "x-kubernetes-list-type");
    return schema.mapKeys().isEmpty()
        ? typed
        : typed.with(
            ListTree.of(schema.mapKeys().stream().<Tree>map(Tree::of).toList()),
            "x-kubernetes-list-map-keys");
  }
}
