package dev.seatrial.validation.workload;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.Semantics;
import dev.seatrial.validation.meta.Immutability;

/**
 * What a job's status must not take back.
 *
 * <p>As {@code ValidateJobStatusUpdate} in {@code pkg/apis/batch/validation/validation.go}, v1.37.
 */
record JobStatusChange(FieldValue job, FieldValue old, FieldErrors errors) {
  void check() {
    FieldValue status = job.at("status");
    FieldValue before = old.at("status");
    for (String type : new String[] {"Failed", "Complete", "FailureTarget"}) {
      if (JobStatusRules.is(old, type) && !JobStatusRules.is(job, type)) {
        refuse("cannot disable the terminal " + type + "=True condition");
      }
    }
    if (status.at("failed").number() < before.at("failed").number()) {
      errors.invalidNumber(status.at("failed"), "cannot decrease the failed counter");
    }
    if (countsSuccesses() && status.at("succeeded").number() < before.at("succeeded").number()) {
      errors.invalidNumber(status.at("succeeded"), "cannot decrease the succeeded counter");
    }
    FieldValue completed = status.at("completionTime");
    boolean moved = completed.isSet() && before.at("completionTime").isSet();
    if (moved && differs("completionTime")) {
      errors.invalid(completed, Immutability.MESSAGE);
    }
    checkStart(status.at("startTime"));
    boolean metBefore = JobStatusRules.is(old, "SuccessCriteriaMet");
    boolean met = JobStatusRules.is(job, "SuccessCriteriaMet");
    if (metBefore && !met) {
      refuse("cannot disable the SuccessCriteriaMet=True condition");
    }
    if (JobStatusRules.is(old, "Complete") && !metBefore && met) {
      refuse("cannot set SuccessCriteriaMet=True for Job already has Complete=true conditions");
    }
  }

  // An indexed job with as many completions as pods at a time can be scaled down.
  private boolean countsSuccesses() {
    boolean isIndexed = job.at("spec", "completionMode").text().equals("Indexed");
    Tree spec = job.tree().at("spec");
    return !isIndexed || !Semantics.same(spec.at("completions"), spec.at("parallelism"));
  }

  private void checkStart(FieldValue start) {
    boolean resumes =
        JobStatusRules.is(old, "Suspended") && JobStatusRules.has(job, "Suspended", "False");
    boolean set = old.at("status", "startTime").isSet();
    if (set && differs("startTime") && !resumes && !job.at("spec", "suspend").flag()) {
      errors.invalid(
          start,
          start.isSet() ? start.tree() : Tree.NULL,
          "field is immutable for unsuspended job once set");
    }
  }

  private boolean differs(String field) {
    return !Semantics.same(job.tree().at("status", field), old.tree().at("status", field));
  }

  private void refuse(String why) {
    errors.invalid(job.at("status", "conditions"), Tree.ABSENT, why);
  }
}
