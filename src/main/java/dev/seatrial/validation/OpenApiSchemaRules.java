package dev.seatrial.validation;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The rules for each schema in the schema of a custom resource. Whether the expressions in it
 * compile is not asked here.
 *
 * <p>As {@code ValidateCustomResourceDefinitionOpenAPISchema} and {@code specStandardValidatorV3}
 * in {@code pkg/apis/apiextensions/validation/validation.go}, v1.37.
 *
 * @param insideMeta whether the schema describes what every object has
 * @param noDefaults why defaults are forbidden, or empty
 */
record OpenApiSchemaRules(CrdOptions options, boolean insideMeta, String noDefaults) {
  private static final List<String> META = List.of("metadata", "kind", "apiVersion");

  static void checkRoot(FieldValue schema, CrdOptions options, FieldErrors errors) {
    OpenApiSchemaRules rules = new OpenApiSchemaRules(options, false, "");
    rules.checkOwn(schema, errors);
    rules.checkAdditional(schema, errors);
    for (FieldValue property : schema.at("properties").entries()) {
      String name = property.name();
      OpenApiSchemaRules inner =
          META.contains(name)
              ? new OpenApiSchemaRules(options, true, "in top-level " + name)
              : rules;
      inner.check(property, errors);
    }
    rules.checkInner(schema, errors);
  }

  private void check(FieldValue schema, FieldErrors errors) {
    if (!(schema.tree() instanceof ObjectTree)) {
      return;
    }
    checkOwn(schema, errors);
    checkAdditional(schema, errors);
    boolean embedded = schema.at("x-kubernetes-embedded-resource").flag();
    for (FieldValue property : schema.at("properties").entries()) {
      boolean meta = embedded && META.contains(property.name());
      OpenApiSchemaRules inner = meta ? new OpenApiSchemaRules(options, true, noDefaults) : this;
      inner.check(property, errors);
    }
    checkInner(schema, errors);
  }

  private void checkAdditional(FieldValue schema, FieldErrors errors) {
    FieldValue additional = schema.at("additionalProperties");
    if (!additional.isSet()) {
      return;
    }
    boolean describes = additional.tree() instanceof ObjectTree;
    if (!schema.at("properties").isEmpty() && (describes || !additional.flag())) {
      errors.forbidden(additional, "additionalProperties and properties are mutual exclusive");
    }
    OpenApiSchemaRules inner =
        insideMeta
            ? new OpenApiSchemaRules(
                options, true, "inside additionalProperties applying to object metadata")
            : this;
    inner.check(additional, errors);
  }

  private void checkInner(FieldValue schema, FieldErrors errors) {
    check(schema.at("not"), errors);
    for (String junctor : List.of("allOf", "oneOf", "anyOf")) {
      schema.at(junctor).items().forEach(inner -> check(inner, errors));
    }
    schema.at("definitions").entries().forEach(inner -> check(inner, errors));
    check(schema.at("items"), errors);
    schema.at("items").items().forEach(inner -> check(inner, errors));
    schema.at("dependencies").entries().forEach(inner -> check(inner, errors));
    FieldValue preserving = schema.at("x-kubernetes-preserve-unknown-fields");
    if (preserving.isSet() && !preserving.flag()) {
      errors.invalid(preserving, "must be true or undefined");
    }
    ListTypeRules.check(schema, options, errors);
    for (FieldValue rule : schema.at("x-kubernetes-validations").items()) {
      ValidationRuleFields.check(rule, schema.tree(), errors);
    }
  }

  private void checkOwn(FieldValue schema, FieldErrors errors) {
    FieldValue type = schema.at("type");
    if (options.needsValidTypes() && CrdOptions.hasUnknownType(schema.tree())) {
      errors.notSupported(type, CrdOptions.types());
    }
    if (schema.at("default").isSet() && !noDefaults.isEmpty()) {
      errors.forbidden(schema.at("default"), "must not be set " + noDefaults);
    }
    checkUnsupported(schema, errors);
    if (type.text().equals("null")) {
      errors.forbidden(type, "type cannot be set to null, use nullable as an alternative");
    }
    FieldValue items = schema.at("items");
    if (items.tree() instanceof ListTree && !items.isEmpty()) {
      errors.forbidden(items, "items must be a schema object and not an array");
    }
    FieldValue embedded = schema.at("x-kubernetes-embedded-resource");
    if (insideMeta && embedded.flag()) {
      errors.forbidden(embedded, "must not be used inside of resource meta");
    }
    FieldValue unique = schema.at("uniqueItems");
    if (unique.flag()) {
      errors.forbidden(
          unique,
          "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
    }
  }

  private static void checkUnsupported(FieldValue schema, FieldErrors errors) {
    List<String> pointers = List.of("additionalItems", "dependencies", "$ref");
    for (String field :
        List.of(
            "id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref")) {
      Tree value = schema.tree().at(field);
      if (pointers.contains(field) ? !value.isUnset() : !value.isEmpty()) {
        errors.forbidden(schema.at(field), field + " is not supported");
      }
    }
  }
}
