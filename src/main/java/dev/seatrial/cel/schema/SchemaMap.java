package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object or a map in data. Its size counts all fields; the keys are those that the schema knows.
 * As {@code unstructuredMap}.
 */
record SchemaMap(ObjectTree tree, SchemaNode schema) implements MapValue {
  @Override
  public Optional<Value> find(Value key) {
    if (!(key instanceof TextValue text)) {
      return Optional.of(ErrorValue.noOverload(key));
    }
    if (!schema.hasProperties()) {
      return valueOf(text.value());
    }
    // A null field of an object reads as missing.
    return FieldNames.unescaped(text.value())
        .filter(name -> !tree.at(name).isUnset())
        .flatMap(this::valueOf);
  }

  private Optional<Value> valueOf(String name) {
    return tree.has(name)
        ? schemaOf(name).map(found -> SchemaValues.of(tree.at(name), found))
        : Optional.empty();
  }

  private Optional<SchemaNode> schemaOf(String name) {
    return schema.hasProperties() ? schema.property(name) : schema.additionalProperties();
  }

  @Override
  public List<Value> keys() {
    List<Value> keys = new ArrayList<>();
    for (String name : tree.names()) {
      if (schemaOf(name).isPresent()) {
        boolean isField = schema.hasProperties();
        keys.add(new TextValue(isField ? FieldNames.escaped(name).orElse(name) : name));
      }
    }
    return keys;
  }

  @Override
  public long size() {
    return tree.size();
  }

  @Override
  public Value equalTo(Value other) {
    if (!(other instanceof MapValue map)) {
      return ErrorValue.noOverload(other);
    }
    if (map.size() != size()) {
      return BoolValue.FALSE;
    }
    for (String name : tree.names()) {
      Value equal = schemaOf(name).isPresent() ? equalIn(name, map) : equalUnknown(name, other);
      if (equal != BoolValue.TRUE) {
        return equal;
      }
    }
    return BoolValue.TRUE;
  }

  private Value equalIn(String name, MapValue other) {
    Value key = new TextValue(name);
    Optional<Value> ours = find(key);
    Optional<Value> theirs = other.find(key);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return BoolValue.of(ours.isEmpty() && theirs.isEmpty());
    }
    return ours.get().equalTo(theirs.get());
  }

  private Value equalUnknown(String name, Value other) {
    if (!(other instanceof SchemaMap map)) {
      return ErrorValue.noOverload(other);
    }
    Tree theirs = map.tree.at(name);
    return BoolValue.of(!theirs.isPresent() || theirs.equals(tree.at(name)));
  }
}
