package dev.seatrial.validation.crd;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether the schema of a custom resource is structural: each field has one type, wherever it is
 * restricted further.
 *
 * <p>Follows {@code validateStructuralInvariants} in {@code pkg/apiserver/schema/validation.go} of
 * {@code k8s.io/apiextensions-apiserver}, v1.37.
 */
final class StructuralSchema {
  private static final String EMBEDDED = "x-kubernetes-embedded-resource";
  private static final String PRESERVING = "x-kubernetes-preserve-unknown-fields";
  private static final String INT_OR_STRING = "x-kubernetes-int-or-string";

  /** Where in a structure a schema stands. */
  private enum Level {
    ROOT("must not be empty at the root"),
    ITEM("must not be empty for specified array items"),
    FIELD("must not be empty for specified object fields");

    private final String typeWords;

    Level(String typeWords) {
      this.typeWords = typeWords;
    }
  }

  private final FieldErrors errors = new FieldErrors();

  private StructuralSchema() {}

  /** The errors come sorted by their text. */
  static void check(FieldValue schema, FieldErrors errors) {
    if (!schema.isSet()) {
      return;
    }
    StructuralSchema structure = new StructuralSchema();
    structure.invariants(schema, Level.ROOT);
    StructuralCompleteness.check(schema, structure.errors);
    List<FieldError> sorted = new ArrayList<>(structure.errors.list());
    sorted.sort(Comparator.comparing(FieldError::toString));
    sorted.forEach(errors::add);
  }

  /** As validateUnsupportedFields: why a schema can't be a structural one at all. */
  static Optional<String> unsupported(Tree schema) {
    List<String> found = new ArrayList<>();
    SchemaWalk.has(schema, inner -> addUnsupported(inner, found));
    return found.stream().findFirst();
  }

  private static boolean addUnsupported(Tree schema, List<String> found) {
    for (String field : List.of("id", "$schema", "$ref", "patternProperties", "dependencies")) {
      if (!schema.at(field).isEmpty()) {
        // The field that begins with a dollar is called without it.
        String name = field.equals("$schema") ? "schema" : field;
        found.add("OpenAPIV3Schema '" + name + "' is not supported");
      }
    }
    if (!schema.at("additionalItems").isUnset()) {
      found.add("OpenAPIV3Schema 'additionalItems' is not supported");
    }
    if (!schema.at("definitions").isEmpty()) {
      found.add("OpenAPIV3Schema 'definitions' is not supported");
    }
    Tree preserving = schema.at(PRESERVING);
    if (!preserving.isUnset() && !preserving.flag(false)) {
      found.add("internal error: 'x-kubernetes-preserve-unknown-fields' must be true or undefined");
    }
    if (schema.at("items") instanceof ListTree && !schema.at("items").isEmpty()) {
      found.add("OpenAPIV3Schema 'items' must be a schema, but is an array");
    }
    return !found.isEmpty();
  }

  /** A schema without the lists that the server drops where they hold nothing. */
  // As newValueValidation in pkg/apiserver/schema/convert.go, which adds their items one by one.
  static Tree withoutEmptyLists(Tree schema) {
    Tree kept = schema;
    for (String field : List.of("enum", "allOf", "anyOf", "oneOf")) {
      kept = kept.at(field).isEmpty() ? kept.without(field) : kept;
    }
    return kept;
  }

  private void invariants(FieldValue schema, Level level) {
    FieldValue items = schema.at("items");
    if (schema.at("type").text().equals("array") && !items.isSet()) {
      errors.required(items, "must be specified");
    }
    if (items.isSet()) {
      invariants(items, Level.ITEM);
    }
    schema.at("properties").entries().forEach(property -> invariants(property, Level.FIELD));
    FieldValue additional = schema.at("additionalProperties");
    if (additional.isSet() && level == Level.ROOT) {
      errors.forbidden(additional, "must not be used at the root");
    }
    if (additional.tree() instanceof ObjectTree) {
      invariants(additional, Level.FIELD);
    }
    extensions(schema);
    NestedSchemaRules.check(schema, errors);
    type(schema, level);
    embedded(schema, level);
  }

  // As validateExtensions.
  private void extensions(FieldValue schema) {
    for (String extension : List.of(PRESERVING, EMBEDDED)) {
      if (schema.at(INT_OR_STRING).flag() && schema.at(extension).flag()) {
        errors.invalid(schema.at(extension), "must be false if x-kubernetes-int-or-string is true");
      }
    }
  }

  private void type(FieldValue schema, Level level) {
    FieldValue type = schema.at("type");
    if (schema.at(EMBEDDED).flag() && !type.text().equals("object")) {
      String words = "must be object if x-kubernetes-embedded-resource is true";
      if (type.isEmpty()) {
        errors.required(type, words);
      } else {
        errors.invalid(type, words);
      }
    } else if (type.isEmpty()
        && !schema.at(INT_OR_STRING).flag()
        && !schema.at(PRESERVING).flag()) {
      errors.required(type, level.typeWords);
    }
    if (schema.at(EMBEDDED).flag() && schema.at("additionalProperties").isSet()) {
      errors.forbidden(
          schema.at("additionalProperties"),
          "must not be used if x-kubernetes-embedded-resource is set");
    }
    if (level == Level.ROOT && !type.isEmpty() && !type.text().equals("object")) {
      errors.invalid(type, "must be object at the root");
    }
  }

  private void embedded(FieldValue schema, Level level) {
    FieldValue properties = schema.at("properties");
    boolean isResource = level == Level.ROOT || schema.at(EMBEDDED).flag();
    for (String name : List.of("kind", "apiVersion")) {
      FieldValue type = properties.key(name).at("type");
      if (isResource && properties.key(name).isSet() && !type.text().equals("string")) {
        errors.invalidText(type, "must be string");
      }
    }
    FieldValue metadata = properties.key("metadata");
    if (metadata.isSet()) {
      if (isResource && !metadata.at("type").text().equals("object")) {
        errors.invalidText(metadata.at("type"), "must be object");
      }
      if (level == Level.ROOT && saysMoreThanNames(metadata.tree())) {
        errors.forbidden(
            metadata,
            "must not specify anything other than name and generateName, but metadata is"
                + " implicitly specified");
      }
    }
    if (schema.at(EMBEDDED).flag() && !schema.at(PRESERVING).flag() && properties.isEmpty()) {
      errors.required(
          properties,
          "must not be empty if x-kubernetes-embedded-resource is true without"
              + " x-kubernetes-preserve-unknown-fields");
    }
  }

  private static boolean saysMoreThanNames(Tree metadata) {
    boolean onlyNames =
        List.of("name", "generateName").containsAll(metadata.object("properties").names());
    Tree rest = withoutEmptyLists(metadata).without("type").without("default");
    rest = onlyNames ? rest.without("properties") : rest;
    Tree other = rest;
    // Whether there may be additional properties is more than nothing, also where there may not.
    return !other.at("additionalProperties").isUnset()
        || other.object().names().stream().anyMatch(field -> !isZero(other.at(field)));
  }

  private static boolean isZero(Tree value) {
    // All numbers and schemas are pointers.
    return value.isUnset() || value.text("x").isEmpty() || !value.flag(true);
  }
}
