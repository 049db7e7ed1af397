package dev.seatrial.validation.workload;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.DomainPrefixedPath;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.format.WholeNumbers;
import dev.seatrial.validation.pod.PodTemplateValidation;
import java.util.List;

/**
 * What Jobs and the job templates of CronJobs share.
 *
 * <p>As {@code validateJobSpec} in {@code pkg/apis/batch/validation/validation.go}, v1.37. {@code
 * spec.scheduling} is behind a feature gate that is off, so the server drops it.
 */
final class JobSpecRules {
  private static final List<String> NUMBERS =
      List.of(
          "parallelism",
          "completions",
          "activeDeadlineSeconds",
          "backoffLimit",
          "ttlSecondsAfterFinished",
          "backoffLimitPerIndex",
          "maxFailedIndexes");
  private static final int MOST_PARALLEL = 100_000;
  private static final int MANY_COMPLETIONS = 100_000;
  private static final int MOST_WITH_MANY = 10_000;
  private static final int MANAGER_BYTES = 63;

  private JobSpecRules() {}

  static void check(FieldValue spec, FieldErrors errors) {
    NUMBERS.forEach(field -> NumberValidation.notNegative(spec.at(field), errors));
    if (spec.at("maxFailedIndexes").isSet() && !spec.at("backoffLimitPerIndex").isSet()) {
      errors.required(spec.at("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
    }
    checkManager(spec.at("managedBy"), errors);
    checkCompletionMode(spec, errors);
    if (spec.at("podFailurePolicy").isSet()) {
      PodFailurePolicy.check(spec, errors);
    }
    if (spec.at("successPolicy").isSet()) {
      JobSuccessPolicy.check(spec, errors);
    }
    checkReplacement(spec, errors);
    FieldValue template = spec.at("template");
    PodTemplateValidation.template(template, errors);
    checkRestartPolicy(spec, template.at("spec", "restartPolicy"), errors);
  }

  static boolean isIndexed(FieldValue spec) {
    return spec.at("completionMode").text().equals("Indexed");
  }

  private static void checkManager(FieldValue manager, FieldErrors errors) {
    if (!manager.isSet()) {
      return;
    }
    DomainPrefixedPath.check(manager, errors);
    if (Formats.bytes(manager.text()) > MANAGER_BYTES) {
      errors.tooLong(manager, MANAGER_BYTES);
    }
  }

  private static void checkCompletionMode(FieldValue spec, FieldErrors errors) {
    FieldValue mode = spec.at("completionMode");
    List<String> modes = List.of("NonIndexed", "Indexed");
    if (mode.isSet() && !modes.contains(mode.text())) {
      errors.notSupported(mode, modes);
    }
    if (isIndexed(spec)) {
      checkIndexed(spec, errors);
    } else if (!mode.isSet() || mode.text().equals("NonIndexed")) {
      for (String field : List.of("backoffLimitPerIndex", "maxFailedIndexes")) {
        if (spec.at(field).isSet()) {
          errors.invalid(spec.at(field), "requires indexed completion mode");
        }
      }
    }
  }

  private static void checkIndexed(FieldValue spec, FieldErrors errors) {
    FieldValue completions = spec.at("completions");
    FieldValue parallelism = spec.at("parallelism");
    FieldValue failed = spec.at("maxFailedIndexes");
    if (!completions.isSet()) {
      errors.required(completions, "when completion mode is Indexed");
    }
    if (parallelism.number() > MOST_PARALLEL) {
      errors.invalid(
          parallelism, "must be less than or equal to 100000 when completion mode is Indexed");
    }
    if (completions.isSet() && failed.isSet() && failed.number() > completions.number()) {
      errors.invalid(failed, "must be less than or equal to completions");
    }
    WholeNumbers.atMost(MOST_PARALLEL, failed, errors);
    if (completions.number() > MANY_COMPLETIONS && spec.at("backoffLimitPerIndex").isSet()) {
      checkManyCompletions(parallelism, failed, errors);
    }
  }

  private static void checkManyCompletions(
      FieldValue parallelism, FieldValue failed, FieldErrors errors) {
    if (!failed.isSet()) {
      errors.required(failed, "must be specified when completions is above " + MANY_COMPLETIONS);
    }
    for (FieldValue field : List.of(parallelism, failed)) {
      if (field.number() > MOST_WITH_MANY) {
        errors.invalid(
            field,
            "must be less than or equal to 10000 when completions are above 100000 and used with"
                + " backoff limit per index");
      }
    }
  }

  private static void checkReplacement(FieldValue spec, FieldErrors errors) {
    FieldValue policy = spec.at("podReplacementPolicy");
    List<String> supported =
        spec.at("podFailurePolicy").isSet()
            ? List.of("Failed")
            : List.of("Failed", "TerminatingOrFailed");
    if (policy.isSet() && !supported.contains(policy.text())) {
      errors.notSupported(policy, supported);
    }
  }

  private static void checkRestartPolicy(FieldValue spec, FieldValue policy, FieldErrors errors) {
    switch (policy.text()) {
      case "", "Always" -> errors.required(policy, "valid values: \"OnFailure\", \"Never\"");
      case "Never" -> {}
      case "OnFailure" -> {
        if (spec.at("podFailurePolicy").isSet()) {
          errors.invalid(policy, "only \"Never\" is supported when podFailurePolicy is specified");
        }
      }
      default -> errors.notSupported(policy, Tree.of(policy.text()), List.of("OnFailure", "Never"));
    }
  }
}
