package dev.seatrial.validation.workload;

import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.Semantics;
import dev.seatrial.validation.meta.ConditionRules;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the parts of a job's status must say of each other. Most rules hold only where a write has
 * changed what they are about, so that an old status that breaks them can still be worked on.
 *
 * <p>As {@code validateJobStatus} in {@code pkg/apis/batch/validation/validation.go} and {@code
 * getStatusValidationOptions} in {@code pkg/registry/batch/job/strategy.go}, v1.37.
 */
final class JobStatusRules {
  private static final String COMPLETE = "Complete";
  private static final String FAILED = "Failed";
  private static final String FAILURE_TARGET = "FailureTarget";
  private static final String SUCCESS = "SuccessCriteriaMet";

  private final FieldValue job;
  private final FieldValue status;
  private final FieldErrors errors;

  JobStatusRules(FieldValue job, FieldErrors errors) {
    this.job = job;
    this.status = job.at("status");
    this.errors = errors;
  }

  void check(FieldValue old) {
    new StatusCounts(status, errors)
        .notNegative("active", "succeeded", "failed", "ready", "terminating");
    checkUncounted();
    checkConditions(old);
    checkFinished(old);
    JobIndexRules indexes = new JobIndexRules(job, errors);
    indexes.check(old.at("status"));
    if (isFinished(job) && changed(old, "terminating") && status.at("terminating").number() > 0) {
      errors.invalid(status.at("terminating"), "terminating>0 is invalid for finished job");
    }
    checkReady(old);
    checkPolicy();
  }

  private void checkUncounted() {
    Set<String> seen = new TreeSet<>();
    for (String list : new String[] {"succeeded", "failed"}) {
      for (FieldValue uid : status.at("uncountedTerminatedPods", list).items()) {
        if (uid.text().isEmpty()) {
          errors.invalidText(uid, "must not be empty");
        } else if (!seen.add(uid.text())) {
          errors.duplicate(uid);
        }
      }
    }
  }

  private void checkConditions(FieldValue old) {
    boolean complete = is(job, COMPLETE);
    boolean completeChanged = complete != is(old, COMPLETE);
    boolean failedChanged = is(job, FAILED) != is(old, FAILED);
    if ((completeChanged || failedChanged) && complete && is(job, FAILED)) {
      refuse("cannot set Complete=True and Failed=true conditions");
    }
    boolean targetChanged = is(job, FAILURE_TARGET) != is(old, FAILURE_TARGET);
    if ((completeChanged || targetChanged) && complete && is(job, FAILURE_TARGET)) {
      refuse("cannot set Complete=True and FailureTarget=true conditions");
    }
    checkCompletion(old, completeChanged || differs(old, "completionTime"));
    boolean indexesChanged = differs(old, "failedIndexes");
    if ((failedChanged || indexesChanged) && is(job, FAILED) && !is(job, FAILURE_TARGET)) {
      refuse("cannot set Failed=True condition without the FailureTarget=true condition");
    }
    boolean successChanged = is(job, SUCCESS) != is(old, SUCCESS);
    if ((completeChanged || successChanged) && complete && !is(job, SUCCESS)) {
      refuse("cannot set Complete=True condition without the SuccessCriteriaMet=true condition");
    }
  }

  private void checkCompletion(FieldValue old, boolean changed) {
    FieldValue completed = status.at("completionTime");
    boolean complete = is(job, COMPLETE);
    if (changed && completed.isSet() && !complete) {
      errors.invalid(
          completed, "cannot set completionTime when there is no Complete=True condition");
    }
    if (changed && !completed.isSet() && complete) {
      errors.required(completed, "completionTime is required for Complete jobs");
    }
    boolean timesChanged = differs(old, "startTime") || differs(old, "completionTime");
    long from = micros("startTime", Long.MIN_VALUE);
    if (timesChanged && completed.isSet() && micros("completionTime", Long.MAX_VALUE) < from) {
      errors.invalid(completed, "must be equal to or after `startTime`");
    }
  }

  private long micros(String field, long unset) {
    return Timestamps.micros(status.at(field).text()).orElse(unset);
  }

  private void checkFinished(FieldValue old) {
    if (!isFinished(job)) {
      return;
    }
    if (changed(old, "active") && status.at("active").number() > 0) {
      errors.invalid(status.at("active"), "active>0 is invalid for finished job");
    }
    boolean neverRuns =
        job.at("spec", "suspend").flag()
            && job.at("spec", "completions").isSet()
            && job.at("spec", "completions").number() == 0;
    if (changed(old, "startTime") && !neverRuns && !status.at("startTime").isSet()) {
      errors.required(status.at("startTime"), "startTime is required for finished job");
    }
    FieldValue uncounted = status.at("uncountedTerminatedPods");
    boolean some = !uncounted.at("succeeded").isEmpty() || !uncounted.at("failed").isEmpty();
    if (changed(old, "uncountedTerminatedPods") && some) {
      errors.invalid(uncounted, "must be empty for finished job");
    }
  }

  private void checkReady(FieldValue old) {
    FieldValue ready = status.at("ready");
    boolean changed = differs(old, "ready") || differs(old, "active");
    if (changed && ready.isSet() && ready.number() > status.at("active").number()) {
      errors.invalid(ready, "cannot set more ready pods than active");
    }
  }

  private void checkPolicy() {
    if (is(job, SUCCESS) && is(job, FAILED)) {
      refuse("cannot set SuccessCriteriaMet=True and Failed=true conditions");
    }
    if (is(job, SUCCESS) && is(job, FAILURE_TARGET)) {
      refuse("cannot set SuccessCriteriaMet=True and FailureTarget=true conditions");
    }
    if (job.at("spec", "successPolicy").isSet() && !is(job, SUCCESS) && is(job, COMPLETE)) {
      refuse("cannot set Complete=True for Job with SuccessPolicy unless SuccessCriteriaMet=True");
    }
  }

  private void refuse(String why) {
    errors.invalid(status.at("conditions"), Tree.ABSENT, why);
  }

  /** Whether the field, or whether the job is finished, is not as it was. */
  private boolean changed(FieldValue old, String field) {
    return isFinished(job) != isFinished(old) || differs(old, field);
  }

  private boolean differs(FieldValue old, String field) {
    return !Semantics.same(status.tree().at(field), old.tree().at("status", field));
  }

  static boolean isFinished(FieldValue job) {
    return is(job, COMPLETE) || is(job, FAILED);
  }

  static boolean is(FieldValue job, String condition) {
    return has(job, condition, "True");
  }

  static boolean has(FieldValue job, String condition, String state) {
    return ConditionRules.holds(job.tree(), condition, state);
  }
}
