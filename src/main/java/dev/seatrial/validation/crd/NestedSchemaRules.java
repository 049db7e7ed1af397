package dev.seatrial.validation.crd;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.GoRegexp;
import java.util.List;

/**
 * The schemas inside {@code allOf}, {@code anyOf}, {@code oneOf} and {@code not}: they may restrict
 * values, but not describe their structure.
 *
 * <p>As {@code validateValueValidation} and {@code validateNestedValueValidation} in {@code
 * pkg/apiserver/schema/validation.go}, v1.37.
 */
final class NestedSchemaRules {
  private static final List<Tree> BOTH =
      List.of(ObjectTree.of("type", Tree.of("integer")), ObjectTree.of("type", Tree.of("string")));

  /** A field that must not be there, and how it must be instead. */
  private record Forbidden(String field, String words) {}

  private static final List<Forbidden> GENERICS =
      List.of(
          new Forbidden("title", "must be empty to be structural"),
          new Forbidden("description", "must be empty to be structural"),
          new Forbidden("nullable", "must be false to be structural"),
          new Forbidden("x-kubernetes-preserve-unknown-fields", "must be false to be structural"),
          new Forbidden("x-kubernetes-embedded-resource", "must be false to be structural"),
          new Forbidden("x-kubernetes-int-or-string", "must be false to be structural"),
          new Forbidden("x-kubernetes-list-map-keys", "must be empty to be structural"));

  private static final List<Forbidden> POINTERS =
      List.of(
          new Forbidden("x-kubernetes-list-type", "must be undefined to be structural"),
          new Forbidden("x-kubernetes-map-type", "must be undefined to be structural"));

  private final FieldErrors errors;

  private NestedSchemaRules(FieldErrors errors) {
    this.errors = errors;
  }

  /** What is nested in a schema of the structure itself. */
  static void check(FieldValue schema, FieldErrors errors) {
    NestedSchemaRules rules = new NestedSchemaRules(errors);
    // The two ways in which a value that is a number or a text may be written.
    boolean either = isIntOrString(schema.tree().items("anyOf"));
    boolean eitherFirst = isIntOrString(schema.tree().at("allOf").at(0).items("anyOf"));
    if (!either) {
      schema.at("anyOf").items().forEach(rules::nested);
    }
    for (FieldValue one : schema.at("allOf").items()) {
      boolean skipped = eitherFirst && one.path().equals(schema.at("allOf").index(0).path());
      rules.nested(skipped ? new FieldValue(one.path(), one.tree().without("anyOf")) : one);
    }
    rules.others(schema);
  }

  private static boolean isIntOrString(List<Tree> alternatives) {
    return alternatives.stream().map(StructuralSchema::withoutEmptyLists).toList().equals(BOTH);
  }

  private void values(FieldValue schema) {
    schema.at("anyOf").items().forEach(this::nested);
    schema.at("allOf").items().forEach(this::nested);
    others(schema);
  }

  private void others(FieldValue schema) {
    schema.at("oneOf").items().forEach(this::nested);
    nested(schema.at("not"));
    FieldValue pattern = schema.at("pattern");
    GoRegexp.problem(pattern.text())
        .ifPresent(
            problem ->
                errors.invalid(
                    pattern, "must be a valid regular expression, but isn't: " + problem));
  }

  private void nested(FieldValue schema) {
    if (!(schema.tree() instanceof ObjectTree)) {
      return;
    }
    values(schema);
    nested(schema.at("items"));
    schema.at("properties").entries().forEach(this::nested);
    if (!schema.at("type").isEmpty()) {
      errors.forbidden(schema.at("type"), "must be empty to be structural");
    }
    FieldValue additional = schema.at("additionalProperties");
    if (additional.tree() instanceof ObjectTree || additional.flag()) {
      errors.forbidden(additional, "must be undefined to be structural");
    }
    if (schema.at("default").isSet()) {
      errors.forbidden(schema.at("default"), "must be undefined to be structural");
    }
    for (Forbidden forbidden : GENERICS) {
      if (!schema.at(forbidden.field()).isEmpty()) {
        errors.forbidden(schema.at(forbidden.field()), forbidden.words());
      }
    }
    for (Forbidden forbidden : POINTERS) {
      if (schema.at(forbidden.field()).isSet()) {
        errors.forbidden(schema.at(forbidden.field()), forbidden.words());
      }
    }
    if (!schema.at("x-kubernetes-validations").isEmpty()) {
      errors.forbidden(schema.at("x-kubernetes-validations"), "must be empty to be structural");
    }
    FieldValue metadata = schema.at("properties").key("metadata");
    if (metadata.tree().isPresent()) {
      errors.forbidden(metadata, "must not be specified in a nested context");
    }
  }
}
