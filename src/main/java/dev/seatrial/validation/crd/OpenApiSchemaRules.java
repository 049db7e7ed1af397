package dev.seatrial.validation.crd;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;
import java.util.Optional;

/**
 * The rules for each schema in the schema of a custom resource.
 *
 * <p>As {@code ValidateCustomResourceDefinitionOpenAPISchema} and {@code specStandardValidatorV3}
 * in {@code pkg/apis/apiextensions/validation/validation.go}, v1.37.
 *
 * @param insideMeta whether the schema describes what every object has
 * @param noDefaults why defaults are forbidden, or empty
 * @param uncorrelatable the list whose items can't be told apart after a change
 * @param rules what judges the rules in CEL, unless they can't be
 */
record OpenApiSchemaRules(
    CrdOptions options,
    boolean insideMeta,
    String noDefaults,
    Optional<Path> uncorrelatable,
    Optional<CrdRuleContext> rules) {
  private static final List<String> META = List.of("metadata", "kind", "apiVersion");

  static OpenApiSchemaRules of(CrdOptions options) {
    return new OpenApiSchemaRules(options, false, "", Optional.empty(), Optional.empty());
  }

  /** These, with rules in CEL to be judged. */
  OpenApiSchemaRules with(CrdRuleContext context) {
    return new OpenApiSchemaRules(
        options, insideMeta, noDefaults, uncorrelatable, Optional.of(context));
  }

  private OpenApiSchemaRules withoutRules() {
    return new OpenApiSchemaRules(
        options, insideMeta, noDefaults, uncorrelatable, Optional.empty());
  }

  private OpenApiSchemaRules inMeta(String reason) {
    return new OpenApiSchemaRules(options, true, reason, uncorrelatable, rules);
  }

  private OpenApiSchemaRules below(Tree schema) {
    return rules.isEmpty() ? this : with(rules.get().below(schema));
  }

  void checkRoot(FieldValue schema, FieldErrors errors) {
    int before = errors.size();
    checkOwn(schema, errors);
    checkAdditional(schema, errors);
    OpenApiSchemaRules inner = ofProperties(schema);
    for (FieldValue property : schema.at("properties").entries()) {
      String name = property.name();
      (META.contains(name) ? inner.inMeta("in top-level " + name) : inner).check(property, errors);
    }
    checkInner(schema, errors);
    checkRules(schema, before, errors);
  }

  private void check(FieldValue schema, FieldErrors errors) {
    if (!(schema.tree() instanceof ObjectTree)) {
      return;
    }
    int before = errors.size();
    checkOwn(schema, errors);
    checkAdditional(schema, errors);
    boolean embedded = schema.at("x-kubernetes-embedded-resource").flag();
    OpenApiSchemaRules inner = ofProperties(schema);
    for (FieldValue property : schema.at("properties").entries()) {
      boolean meta = embedded && META.contains(property.name());
      (meta ? inner.inMeta(noDefaults) : inner).check(property, errors);
    }
    checkInner(schema, errors);
    checkRules(schema, before, errors);
  }

  // What a wrong schema makes of its rules is of no use to anybody.
  private void checkRules(FieldValue schema, int before, FieldErrors errors) {
    if (rules.isPresent() && errors.size() == before) {
      rules.get().checks().check(schema, rules.get(), uncorrelatable);
    }
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
    OpenApiSchemaRules inner = below(schema.tree());
    (insideMeta ? inner.inMeta("inside additionalProperties applying to object metadata") : inner)
        .check(additional, errors);
  }

  private void checkInner(FieldValue schema, FieldErrors errors) {
    OpenApiSchemaRules plain = withoutRules();
    plain.check(schema.at("not"), errors);
    for (String junctor : List.of("allOf", "oneOf", "anyOf")) {
      schema.at(junctor).items().forEach(inner -> plain.check(inner, errors));
    }
    schema.at("definitions").entries().forEach(inner -> plain.check(inner, errors));
    OpenApiSchemaRules items = ofItems(schema);
    items.check(schema.at("items"), errors);
    schema.at("items").items().forEach(inner -> items.check(inner, errors));
    schema.at("dependencies").entries().forEach(inner -> plain.check(inner, errors));
    FieldValue preserving = schema.at("x-kubernetes-preserve-unknown-fields");
    if (preserving.isSet() && !preserving.flag()) {
      errors.invalid(preserving, "must be true or undefined");
    }
    ListTypeRules.check(schema, options, errors);
    for (FieldValue rule : schema.at("x-kubernetes-validations").items()) {
      ValidationRuleFields.check(rule, schema.tree(), errors);
    }
  }

  /** Only the items of a list of type {@code map} can be told apart after a change. */
  private OpenApiSchemaRules ofItems(FieldValue schema) {
    return below(schema, schema.at("x-kubernetes-list-type").text().equals("map"));
  }

  /** The properties of a map can be told apart, unless it is of a type that nobody knows. */
  // As MapIsCorrelatable in pkg/apiserver/schema/cel/validation.go, v1.37.
  private OpenApiSchemaRules ofProperties(FieldValue schema) {
    FieldValue type = schema.at("x-kubernetes-map-type");
    return below(schema, !type.isSet() || ListTypeRules.MAP_TYPES.contains(type.text()));
  }

  private OpenApiSchemaRules below(FieldValue schema, boolean isCorrelatable) {
    Optional<Path> path =
        isCorrelatable || uncorrelatable.isPresent() ? uncorrelatable : Optional.of(schema.path());
    return new OpenApiSchemaRules(
        options, insideMeta, noDefaults, path, below(schema.tree()).rules());
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
