package dev.seatrial.validation.scheduling;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.NameRule;
import java.util.List;

/**
 * The rules for terms that pick nodes.
 *
 * <p>Follows ValidateNodeSelector in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class NodeSelectorValidation {
  private NodeSelectorValidation() {}

  /** As ValidateNodeSelector, which checks the values that labels are compared with. */
  public static void required(FieldValue selector, FieldErrors errors) {
    FieldValue terms = selector.at("nodeSelectorTerms");
    if (terms.items().isEmpty()) {
      errors.required(terms, "must have at least one node selector term");
    }
    for (FieldValue term : terms.items()) {
      for (FieldValue requirement : term.at("matchExpressions").items()) {
        expression(requirement, errors);
        for (FieldValue value : requirement.at("values").items()) {
          errors.invalidEach(value, Formats.labelValue(value.text()));
        }
      }
      fields(term, errors);
    }
  }

  /** As ValidatePreferredSchedulingTerms, which lets any value pass. */
  static void preferred(FieldValue terms, FieldErrors errors) {
    for (FieldValue term : terms.items()) {
      weight(term.at("weight"), errors);
      FieldValue preference = term.at("preference");
      preference
          .at("matchExpressions")
          .items()
          .forEach(requirement -> expression(requirement, errors));
      fields(preference, errors);
    }
  }

  static void weight(FieldValue weight, FieldErrors errors) {
    if (weight.number() <= 0 || weight.number() > 100) {
      errors.invalidNumber(weight, "must be in the range 1-100");
    }
  }

  private static void expression(FieldValue requirement, FieldErrors errors) {
    FieldValue values = requirement.at("values");
    int size = values.items().size();
    switch (requirement.at("operator").text()) {
      case "In", "NotIn" -> {
        if (size == 0) {
          errors.required(values, "must be specified when `operator` is 'In' or 'NotIn'");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (size > 0) {
          errors.forbidden(
              values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        }
      }
      case "Gt", "Lt" -> {
        if (size != 1) {
          errors.required(values, "must be specified single value when `operator` is 'Lt' or 'Gt'");
        }
      }
      default -> errors.invalidText(requirement.at("operator"), "not a valid selector operator");
    }
    LabelValidation.labelName(requirement.at("key"), errors);
  }

  // As ValidateNodeFieldSelectorRequirement: only the name of a node can be asked for.
  private static void fields(FieldValue term, FieldErrors errors) {
    for (FieldValue requirement : term.at("matchFields").items()) {
      FieldValue values = requirement.at("values");
      FieldValue operator = requirement.at("operator");
      if (!List.of("In", "NotIn").contains(operator.text())) {
        errors.invalidText(operator, "not a valid selector operator");
      } else if (values.items().size() != 1) {
        errors.required(
            values,
            "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
      }
      FieldValue key = requirement.at("key");
      if (!key.text().equals("metadata.name")) {
        errors.invalidText(key, "not a valid field selector key");
        continue;
      }
      for (FieldValue value : values.items()) {
        Tree name = Tree.of(value.text());
        errors.invalidEach(value, name, NameRule.DNS_SUBDOMAIN.wrong(value.text()));
      }
    }
  }
}
