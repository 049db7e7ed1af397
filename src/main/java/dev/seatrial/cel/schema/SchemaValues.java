package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.NullValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoType;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/**
 * Data as values, each of the type that its schema declares.
 *
 * <p>As {@code UnstructuredToVal} in {@code k8s.io/apiserver/pkg/cel/common/valuesunstructured.go},
 * v0.37.
 */
public final class SchemaValues {
  private static final String INVALID = "invalid data, expected ";

  private SchemaValues() {}

  /** The value of data by a schema; an error where the two don't agree. */
  public static Value of(Tree tree, SchemaNode schema) {
    if (tree.isUnset()) {
      return schema.isNullable()
          ? NullValue.NULL
          : new ErrorValue("invalid data, got null for schema with nullable=false");
    }
    if (schema.isIntOrString()) {
      return intOrText(tree);
    }
    return switch (schema.type()) {
      case "object" -> object(tree, schema);
      case "array" -> list(tree, schema);
      case "string" ->
          tree instanceof TextTree text
              ? FormattedText.value(text.value(), schema.format())
              : unlike("string", tree);
      case "number" -> number(tree);
      case "integer" ->
          tree instanceof IntegerTree number ? new IntValue(number.value()) : unlike("int", tree);
      case "boolean" ->
          tree instanceof BooleanTree
              ? BoolValue.of(tree == BooleanTree.TRUE)
              : unlike("bool", tree);
      default -> untyped(tree, schema);
    };
  }

  private static Value intOrText(Tree tree) {
    if (tree instanceof TextTree text) {
      return new TextValue(text.value());
    }
    return tree instanceof IntegerTree number
        ? new IntValue(number.value())
        : new ErrorValue(INVALID + "XIntOrString value to be either a string or integer");
  }

  private static Value object(Tree tree, SchemaNode schema) {
    if (!(tree instanceof ObjectTree object)) {
      return new ErrorValue(INVALID + "a map for the provided schema with type=object");
    }
    return new SchemaMap(object, schema.isEmbeddedResource() ? schema.asResource() : schema);
  }

  private static Value list(Tree tree, SchemaNode schema) {
    if (!(tree instanceof ListTree list)) {
      return new ErrorValue(INVALID + "an array for the provided schema with type=array");
    }
    if (schema.items().isEmpty()) {
      return new ErrorValue("invalid array type, expected Items with a non-empty Schema");
    }
    SchemaList atomic = new SchemaList(list, schema.items().get());
    return switch (schema.listType()) {
      case "", "atomic" -> atomic;
      case "set" -> new SetList(atomic);
      case "map" -> new KeyedList(atomic, schema.texts("x-kubernetes-list-map-keys"));
      default ->
          new ErrorValue(
              "invalid x-kubernetes-list-type, expected 'map', 'set' or 'atomic' but got "
                  + schema.listType());
    };
  }

  private static Value number(Tree tree) {
    if (tree instanceof DecimalTree number) {
      return new DoubleValue(number.value());
    }
    return tree instanceof IntegerTree number
        ? new DoubleValue(number.value())
        : unlike("float", tree);
  }

  private static Value untyped(Tree tree, SchemaNode schema) {
    return schema.preservesUnknownFields()
        ? new PreservedValue(tree)
        : new ErrorValue(
            "invalid type, expected object, array, number, integer, boolean or string, or no type"
                + " with x-kubernetes-int-or-string or x-kubernetes-preserve-unknown-fields is"
                + " true, got "
                + schema.type());
  }

  private static ErrorValue unlike(String expected, Tree tree) {
    return new ErrorValue(INVALID + expected + ", got " + GoType.of(tree));
  }
}
