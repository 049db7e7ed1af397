package dev.seatrial.validation.crd;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import java.util.List;
import java.util.Optional;

/**
 * The schema of a custom resource as a whole.
 *
 * <p>As {@code validateCustomResourceDefinitionValidation}, v1.37.
 */
final class CrdSchemaRules {
  private static final List<String> ALLOWED_WITH_STATUS =
      List.of(
          "Description",
          "Type",
          "Format",
          "Title",
          "Maximum",
          "ExclusiveMaximum",
          "Minimum",
          "ExclusiveMinimum",
          "MaxLength",
          "MinLength",
          "Pattern",
          "MaxItems",
          "MinItems",
          "UniqueItems",
          "MultipleOf",
          "Required",
          "Items",
          "Properties",
          "ExternalDocs",
          "Example",
          "XPreserveUnknownFields",
          "XValidations");

  private CrdSchemaRules() {}

  /** The field holds the schema under {@code openAPIV3Schema}. */
  static void check(FieldValue holder, boolean hasStatus, CrdOptions options, FieldErrors all) {
    FieldValue schema = holder.at("openAPIV3Schema");
    if (!schema.isSet()) {
      return;
    }
    FieldErrors errors = new FieldErrors();
    if (hasStatus) {
      checkRootFields(schema, errors);
    }
    if (schema.at("nullable").flag()) {
      errors.forbidden(schema.at("nullable"), "nullable cannot be true at the root");
    }
    Optional<String> unsupported =
        options.needsStructure() ? StructuralSchema.unsupported(schema.tree()) : Optional.empty();
    boolean structural =
        options.needsStructure() && unsupported.isEmpty() && isStructural(schema, errors);
    CrdRuleChecks checks = new CrdRuleChecks(options.stored());
    OpenApiSchemaRules rules = OpenApiSchemaRules.of(options);
    // Expressions are read only where the structure and the defaults are right.
    (structural ? rules.with(CrdRuleContext.root(checks)) : rules).checkRoot(schema, errors);
    errors.addAll(checks.finished(schema));
    if (errors.isEmpty()) {
      // Most such schemas were refused in other words by now.
      unsupported.ifPresent(words -> errors.invalid(schema, Tree.of(""), words));
    }
    all.addAll(errors);
  }

  private static boolean isStructural(FieldValue schema, FieldErrors errors) {
    FieldErrors found = new FieldErrors();
    StructuralSchema.check(schema, found);
    if (found.isEmpty()) {
      found.addAll(CrdDefaults.errors(schema));
    }
    errors.addAll(found);
    return found.isEmpty();
  }

  private static void checkRootFields(FieldValue schema, FieldErrors errors) {
    ObjectTree shown = InternalForm.of("apiextensions.JSONSchemaProps", schema.tree()).object();
    for (String field : shown.names()) {
      Tree value = shown.at(field);
      boolean zero = value.isUnset() || value.text("x").isEmpty() || !value.flag(true);
      if (zero) {
        continue;
      }
      if (field.equals("Type") && !value.text("").equals("object")) {
        errors.invalid(
            schema.at("type"),
            "only \"object\" is allowed as the type at the root of the schema if the status"
                + " subresource is enabled");
        return;
      }
      if (!ALLOWED_WITH_STATUS.contains(field)) {
        errors.invalid(
            schema,
            shown,
            "only ["
                + String.join(" ", ALLOWED_WITH_STATUS)
                + "] fields are allowed at the root of the schema if the status subresource is"
                + " enabled");
        return;
      }
    }
  }
}
