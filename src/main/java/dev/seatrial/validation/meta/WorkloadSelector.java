package dev.seatrial.validation.meta;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;

/** The selector of a workload, and whether it finds the pods that the workload makes. */
public final class WorkloadSelector {
  private WorkloadSelector() {}

  /** Required, well formed, and not empty; {@code kind} is the word upstream ends with. */
  public static void check(FieldValue selector, String kind, FieldErrors errors) {
    if (!selector.isSet()) {
      errors.required(selector, "");
      return;
    }
    LabelValidation.selector(selector, errors);
    checkNotEmpty(selector, kind, errors);
  }

  /** Not empty, where there is one; {@code kind} is the word upstream ends with. */
  public static void checkNotEmpty(FieldValue selector, String kind, FieldErrors errors) {
    boolean empty =
        selector.at("matchLabels").isEmpty() && selector.at("matchExpressions").isEmpty();
    if (selector.isSet() && empty) {
      errors.invalid(
          selector,
          InternalForm.selector(selector.tree()),
          "empty selector is invalid for " + kind);
    }
  }

  /**
   * Whether the selector can be asked. As LabelSelectorAsSelector of apimachinery, which fails
   * where it is malformed.
   */
  public static boolean isUsable(FieldValue selector) {
    FieldErrors problems = new FieldErrors();
    LabelValidation.selector(selector, problems);
    return problems.isEmpty();
  }

  /** Says that the pods of the template would not be found. A missing selector finds none. */
  public static void checkMatch(FieldValue selector, FieldValue template, FieldErrors errors) {
    FieldValue labels = template.at("metadata", "labels");
    if (!matches(selector, labels.tree())) {
      mismatch(labels, errors);
    }
  }

  /** Whether a usable selector finds objects with the labels. */
  public static boolean matches(FieldValue selector, Tree labels) {
    return LabelSelector.of(selector.tree()).matches(labels);
  }

  /** Says that the template's labels are not those that are selected. */
  public static void mismatch(FieldValue labels, FieldErrors errors) {
    errors.invalid(
        labels, InternalForm.textMap(labels.tree()), "`selector` does not match template `labels`");
  }

  /** The selector as an error shows it. */
  public static Tree shown(FieldValue selector) {
    return InternalForm.selector(selector.tree());
  }
}
