package dev.seatrial.validation.workload;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.Semantics;
import java.util.OptionalLong;

/**
 * The indexes that a job's status says are done or failed.
 *
 * <p>As {@code validateJobStatus} in {@code pkg/apis/batch/validation/validation.go}, v1.37.
 */
record JobIndexRules(FieldValue job, FieldErrors errors) {
  void check(FieldValue old) {
    FieldValue done = job.at("status", "completedIndexes");
    FieldValue failed = job.at("status", "failedIndexes");
    boolean doneChanged = !done.text().equals(old.at("completedIndexes").text());
    boolean failedChanged = !Semantics.same(failed.tree(), old.tree().at("failedIndexes"));
    FieldValue completions = job.at("spec", "completions");
    boolean perIndex = job.at("spec", "backoffLimitPerIndex").isSet();
    if (doneChanged && completions.isSet()) {
      checkForm(done, "completedIndexes");
    }
    if (failedChanged && completions.isSet() && perIndex && failed.isSet()) {
      checkForm(failed, "failedIndexes");
    }
    boolean isIndexed = job.at("spec", "completionMode").text().equals("Indexed");
    if (doneChanged && !done.text().isEmpty() && !isIndexed) {
      errors.invalid(
          done, "cannot set non-empty completedIndexes when non-indexed completion mode");
    }
    if (failedChanged && failed.isSet() && !perIndex) {
      errors.invalid(failed, "cannot set non-null failedIndexes when backoffLimitPerIndex is null");
    }
    if ((doneChanged || failedChanged) && completions.isSet() && failed.isSet()) {
      checkApart(done.text(), failed);
    }
  }

  private void checkForm(FieldValue indexes, String name) {
    String problem = read(indexes.text()).problem();
    if (!problem.isEmpty()) {
      errors.invalid(indexes, Tree.of(indexes.text()), "error parsing " + name + ": " + problem);
    }
  }

  private IndexIntervals read(String text) {
    return IndexIntervals.read(text, job.at("spec", "completions").number());
  }

  // As validateFailedIndexesNotOverlapCompleted: what can't be read was refused already.
  private void checkApart(String done, FieldValue failed) {
    if (done.isEmpty() || failed.text().isEmpty()) {
      return;
    }
    boolean readable = read(done).problem().isEmpty() && read(failed.text()).problem().isEmpty();
    OptionalLong common =
        readable ? IndexIntervals.firstCommon(done, failed.text()) : OptionalLong.empty();
    if (common.isPresent()) {
      errors.invalid(
          failed, "failedIndexes and completedIndexes overlap at index: " + common.getAsLong());
    }
  }
}
