package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import java.util.List;

/** Jobs and CronJobs, as {@code pkg/apis/batch/v1/defaults.go} of v1.37 has them. */
final class BatchRules {
  private static final String PARALLELISM = "parallelism";
  private static final int RETRIES = 6;

  private BatchRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of("batch/v1.Job", BatchRules::job),
        Rule.of("batch/v1.CronJob", cronJob -> cronJob.struct("spec", BatchRules::schedule)),
        Rule.of(
            "batch/v1.PodFailurePolicyOnPodConditionsPattern",
            pattern -> pattern.empty("status", "True")));
  }

  private static Filling job(Filling job) {
    ObjectTree labels = job.done().object("spec", "template", "metadata", "labels");
    job.struct("spec", BatchRules::spec);
    return labels.isEmpty()
        ? job
        : job.struct("metadata", metadata -> Filling.of(metadata).empty("labels", labels).done());
  }

  private static ObjectTree spec(ObjectTree spec) {
    Filling filling = Filling.of(spec);
    if (spec.at(PARALLELISM).isUnset()) {
      filling.unset("completions", 1);
    }
    boolean perIndex = !spec.at("backoffLimitPerIndex").isUnset();
    boolean policy = !spec.at("podFailurePolicy").isUnset();
    return filling
        .unset(PARALLELISM, 1)
        .unset("backoffLimit", perIndex ? Integer.MAX_VALUE : RETRIES)
        .unset("completionMode", "NonIndexed")
        .unset("suspend", false)
        .unset("podReplacementPolicy", policy ? "Failed" : "TerminatingOrFailed")
        .unset("manualSelector", false)
        .done();
  }

  private static ObjectTree schedule(ObjectTree spec) {
    return Filling.of(spec)
        .empty("concurrencyPolicy", "Allow")
        .unset("suspend", false)
        .unset("successfulJobsHistoryLimit", 3)
        .unset("failedJobsHistoryLimit", 1)
        .done();
  }
}
