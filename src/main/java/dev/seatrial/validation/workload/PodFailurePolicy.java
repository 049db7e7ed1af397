package dev.seatrial.validation.workload;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a Job does about pods that fail in certain ways.
 *
 * <p>As {@code validatePodFailurePolicy} in {@code pkg/apis/batch/validation/validation.go}, v1.37.
 */
final class PodFailurePolicy {
  private static final List<String> ACTIONS = List.of("Count", "FailIndex", "FailJob", "Ignore");
  private static final List<String> OPERATORS = List.of("In", "NotIn");
  private static final List<String> STATUSES = List.of("False", "True", "Unknown");
  private static final int MOST_RULES = 20;
  private static final int MOST_PATTERNS = 20;
  private static final int MOST_CODES = 255;

  private PodFailurePolicy() {}

  static void check(FieldValue spec, FieldErrors errors) {
    FieldValue rules = spec.at("podFailurePolicy", "rules");
    List<FieldValue> items = rules.items();
    if (items.size() > MOST_RULES) {
      errors.tooMany(rules, items.size(), MOST_RULES);
    }
    List<String> containers = new ArrayList<>();
    Tree pod = spec.tree().at("template", "spec");
    pod.items("containers").forEach(container -> containers.add(container.text("", "name")));
    pod.items("initContainers").forEach(container -> containers.add(container.text("", "name")));
    boolean perIndex = spec.at("backoffLimitPerIndex").isSet();
    for (FieldValue rule : items) {
      checkAction(rule.at("action"), perIndex, errors);
      checkRule(rule, containers, errors);
    }
  }

  private static void checkAction(FieldValue action, boolean perIndex, FieldErrors errors) {
    if (action.isEmpty()) {
      errors.required(action, "valid values: " + listed(ACTIONS));
    } else if (action.text().equals("FailIndex")) {
      if (!perIndex) {
        errors.invalid(action, "requires the backoffLimitPerIndex to be set");
      }
    } else if (!ACTIONS.contains(action.text())) {
      errors.notSupported(action, ACTIONS);
    }
  }

  // As Go prints a list of strings with %q.
  private static String listed(List<String> values) {
    return "[\"" + String.join("\" \"", values) + "\"]";
  }

  private static void checkRule(FieldValue rule, List<String> containers, FieldErrors errors) {
    FieldValue codes = rule.at("onExitCodes");
    FieldValue conditions = rule.at("onPodConditions");
    if (codes.isSet()) {
      checkExitCodes(codes, containers, errors);
    }
    if (!conditions.isEmpty()) {
      checkConditions(conditions, errors);
    }
    if (codes.isSet() && !conditions.isEmpty()) {
      errors.invalid(
          rule, Tree.ABSENT, "specifying both OnExitCodes and OnPodConditions is not supported");
    }
    if (!codes.isSet() && conditions.isEmpty()) {
      errors.invalid(
          rule, Tree.ABSENT, "specifying one of OnExitCodes and OnPodConditions is required");
    }
  }

  private static void checkConditions(FieldValue conditions, FieldErrors errors) {
    List<FieldValue> patterns = conditions.items();
    if (patterns.size() > MOST_PATTERNS) {
      errors.tooMany(conditions, patterns.size(), MOST_PATTERNS);
    }
    for (FieldValue pattern : patterns) {
      LabelValidation.labelName(pattern.at("type"), errors);
      FieldValue status = pattern.at("status");
      if (status.isEmpty()) {
        errors.required(status, "valid values: " + listed(STATUSES));
      } else if (!STATUSES.contains(status.text())) {
        errors.notSupported(status, STATUSES);
      }
    }
  }

  private static void checkExitCodes(
      FieldValue codes, List<String> containers, FieldErrors errors) {
    FieldValue operator = codes.at("operator");
    if (operator.isEmpty()) {
      errors.required(operator, "valid values: " + listed(OPERATORS));
    } else if (!OPERATORS.contains(operator.text())) {
      errors.notSupported(operator, OPERATORS);
    }
    FieldValue name = codes.at("containerName");
    if (name.isSet() && !containers.contains(name.text())) {
      errors.invalid(
          name, "must be one of the container or initContainer names in the pod template");
    }
    FieldValue values = codes.at("values");
    Tree shown = InternalForm.of("[]number", values.tree());
    int count = values.items().size();
    if (count == 0) {
      errors.invalid(values, shown, "at least one value is required");
    } else if (count > MOST_CODES) {
      errors.tooMany(values, count, MOST_CODES);
    }
    if (!checkCodes(values, operator.text().equals("In"), errors)) {
      errors.invalid(values, shown, "must be ordered");
    }
  }

  /** Whether the codes are in order. */
  private static boolean checkCodes(FieldValue values, boolean in, FieldErrors errors) {
    boolean ordered = true;
    long last = Long.MIN_VALUE;
    Set<Long> seen = new TreeSet<>();
    for (FieldValue value : values.items()) {
      long code = value.number();
      if (in && code == 0) {
        errors.invalid(value, "must not be 0 for the In operator");
      }
      if (!seen.add(code)) {
        errors.duplicate(value);
      }
      ordered &= last <= code;
      last = code;
    }
    return ordered;
  }
}
