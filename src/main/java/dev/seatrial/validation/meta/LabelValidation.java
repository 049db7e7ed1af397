package dev.seatrial.validation.meta;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;

/**
 * The rules for labels and for selectors of labels.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/apis/meta/v1/validation/validation.go}, v1.37.
 */
public final class LabelValidation {
  private LabelValidation() {}

  /** As ValidateLabels: a map of labels; its errors stand at the map, not at the key. */
  public static void labels(FieldValue labels, FieldErrors errors) {
    for (FieldValue label : labels.entries()) {
      errors.invalidEach(labels, label.name(), Formats.qualifiedName(label.name()));
      errors.invalidEach(labels, label.text(), Formats.labelValue(label.text()));
    }
  }

  /** As ValidateLabelName. */
  public static void labelName(FieldValue name, FieldErrors errors) {
    errors.invalidEach(name, name.text(), Formats.qualifiedName(name.text()));
  }

  /** As ValidateLabelSelector; an absent selector is right. */
  public static void selector(FieldValue selector, FieldErrors errors) {
    check(selector, LabelValidation::requirement, errors);
  }

  /**
   * As ValidateLabelSelector with AllowInvalidLabelValueInSelector, for objects that were stored
   * with such values.
   */
  public static void selectorWithAnyValues(FieldValue selector, FieldErrors errors) {
    check(selector, LabelValidation::operatorAndKey, errors);
  }

  private interface Requirement {
    void check(FieldValue requirement, FieldErrors errors);
  }

  private static void check(FieldValue selector, Requirement rule, FieldErrors errors) {
    labels(selector.at("matchLabels"), errors);
    for (FieldValue requirement : selector.at("matchExpressions").items()) {
      rule.check(requirement, errors);
    }
  }

  private static void requirement(FieldValue requirement, FieldErrors errors) {
    operatorAndKey(requirement, errors);
    for (FieldValue value : requirement.at("values").items()) {
      errors.invalidEach(value, Formats.labelValue(value.text()));
    }
  }

  private static void operatorAndKey(FieldValue requirement, FieldErrors errors) {
    FieldValue values = requirement.at("values");
    List<FieldValue> items = values.items();
    switch (requirement.at("operator").text()) {
      case "In", "NotIn" -> {
        if (items.isEmpty()) {
          errors.required(values, "must be specified when `operator` is 'In' or 'NotIn'");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (!items.isEmpty()) {
          errors.forbidden(
              values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        }
      }
      default -> errors.invalidText(requirement.at("operator"), "not a valid selector operator");
    }
    labelName(requirement.at("key"), errors);
  }
}
