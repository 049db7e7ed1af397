package dev.seatrial.validation.workload;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.NumberValidation;
import java.util.List;

/**
 * When an indexed Job counts as done before all its indexes are.
 *
 * <p>As {@code validateSuccessPolicy} in {@code pkg/apis/batch/validation/validation.go}, v1.37.
 */
final class JobSuccessPolicy {
  private static final int MOST_RULES = 20;
  private static final int INDEXES_BYTES = 64 * 1024;

  private JobSuccessPolicy() {}

  static void check(FieldValue spec, FieldErrors errors) {
    FieldValue policy = spec.at("successPolicy");
    if (!JobSpecRules.isIndexed(spec)) {
      errors.invalid(
          policy,
          InternalForm.of("batch.SuccessPolicy", policy.tree()),
          "requires indexed completion mode");
      return;
    }
    FieldValue rules = policy.at("rules");
    List<FieldValue> items = rules.items();
    if (items.isEmpty()) {
      errors.required(
          rules, "at least one rules must be specified when the successPolicy is specified");
    }
    if (items.size() > MOST_RULES) {
      errors.tooMany(rules, items.size(), MOST_RULES);
    }
    long completions = spec.at("completions").number();
    items.forEach(rule -> checkRule(rule, completions, errors));
  }

  private static void checkRule(FieldValue rule, long completions, FieldErrors errors) {
    FieldValue count = rule.at("succeededCount");
    FieldValue indexes = rule.at("succeededIndexes");
    if (!count.isSet() && !indexes.isSet()) {
      errors.required(rule, "at least one of succeededCount or succeededIndexes must be specified");
    }
    long total = 0;
    if (indexes.isSet()) {
      if (Formats.bytes(indexes.text()) > INDEXES_BYTES) {
        errors.tooLong(indexes, INDEXES_BYTES);
      }
      IndexIntervals intervals = IndexIntervals.read(indexes.text(), completions);
      total = intervals.total();
      if (!intervals.problem().isEmpty()) {
        errors.invalid(indexes, "error parsing succeededIndexes: " + intervals.problem());
      }
    }
    if (count.isSet()) {
      checkCount(count, completions, errors);
      if (indexes.isSet() && count.number() > total) {
        errors.invalid(
            count,
            "must be less than or equal to "
                + total
                + " (the number of indexes in the specified succeededIndexes field)");
      }
    }
  }

  private static void checkCount(FieldValue count, long completions, FieldErrors errors) {
    NumberValidation.notNegative(count, errors);
    if (count.number() > completions) {
      errors.invalid(
          count,
          "must be less than or equal to "
              + completions
              + " (the number of specified completions)");
    }
  }
}
