package dev.seatrial.validation.crd;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;

/**
 * The spec of a CustomResourceDefinition in its internal form.
 *
 * <p>As {@code validateCustomResourceDefinitionSpec}, v1.37.
 *
 * @param options what is asked of its schemas
 */
record CrdSpec(CrdOptions options, CrdConversion conversion) {
  void check(FieldValue spec, FieldErrors errors) {
    checkGroup(spec.at("group"), errors);
    Choice.required(spec.at("scope"), List.of("Cluster", "Namespaced"), errors);
    boolean preserving = spec.at("preserveUnknownFields").flag();
    checkSchemasThere(spec, preserving, errors);
    if (preserving && SchemaWalk.specHas(spec.tree(), CrdSpec::hasDefault)) {
      errors.invalid(
          spec.at("preserveUnknownFields"), "must be false in order to use defaults in the schema");
    }
    CrdOptions own = options.forSpec(spec.tree());
    CrdVersions.check(spec, own, errors);
    CrdVersions.checkTogether(spec.at("versions"), errors);
    CrdNames.checkLabel(spec.at("version"), errors);
    CrdNames.checkRequired(spec.at("names"), errors);
    CrdNames.check(spec.at("names"), errors);
    CrdOptions shared = own.forVersion(spec.at("version").text());
    CrdSchemaRules.check(spec.at("validation"), hasAnyStatus(spec), shared, errors);
    CrdSubresources.check(spec.at("subresources"), errors);
    for (FieldValue column : spec.at("additionalPrinterColumns").items()) {
      CrdSubresources.checkColumn(column, errors);
    }
    checkSelectable(spec, errors);
    FieldValue strategy = spec.at("conversion", "strategy");
    if (preserving && spec.at("conversion").isSet() && !strategy.text().equals("None")) {
      errors.invalidText(strategy, "must be None if spec.preserveUnknownFields is true");
    }
    conversion.check(spec.at("conversion"), errors);
  }

  private static boolean hasDefault(Tree schema) {
    return !schema.at("default").isUnset();
  }

  private static void checkGroup(FieldValue group, FieldErrors errors) {
    if (group.isEmpty()) {
      errors.required(group, "");
      return;
    }
    List<String> wrong = Formats.dnsSubdomain(group.text());
    if (!wrong.isEmpty()) {
      errors.invalid(group, String.join(",", wrong));
    } else if (group.text().indexOf('.') < 0) {
      errors.invalid(group, "should be a domain with at least one dot");
    }
  }

  private void checkSchemasThere(FieldValue spec, boolean preserving, FieldErrors errors) {
    if (spec.at("validation", "openAPIV3Schema").isSet()) {
      return;
    }
    for (FieldValue version : spec.at("versions").items()) {
      FieldValue schema = version.at("schema", "openAPIV3Schema");
      if (schema.isSet()) {
        continue;
      }
      if (options.needsSchema()) {
        errors.required(schema, "");
      } else if (!preserving && version.at("served").flag()) {
        errors.required(schema, "because otherwise all fields are pruned");
      }
    }
  }

  private static boolean hasAnyStatus(FieldValue spec) {
    return spec.at("subresources", "status").isSet()
        || spec.at("versions").items().stream()
            .anyMatch(version -> version.at("subresources", "status").isSet());
  }

  private static void checkSelectable(FieldValue spec, FieldErrors errors) {
    FieldValue selectable = spec.at("selectableFields");
    if (!selectable.isEmpty() && !spec.at("validation").isSet()) {
      errors.invalid(
          selectable, Tree.of(""), "may only be set when validations.schema is included");
    } else {
      SelectableFields.check(selectable, spec.tree().at("validation", "openAPIV3Schema"), errors);
    }
  }
}
