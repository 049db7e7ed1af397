package dev.seatrial.apiserver;

import dev.seatrial.defaulting.JobSelector;
import dev.seatrial.tree.Tree;

/** The strategy of jobs. Follows {@code pkg/registry/batch/job/strategy.go}, v1.37. */
final class JobStrategy implements Strategy {
  private static final String[] LABELS = {"metadata", "labels"};
  private static final String[] TEMPLATE_LABELS = {"spec", "template", "metadata", "labels"};

  private final Strategy workload =
      new WorkloadStrategy(WorkloadStrategy.SPEC, WorkloadStrategy.Status.SERVER);

  @Override
  public Tree preparedForCreate(Tree job) {
    return workload.preparedForCreate(labelled(JobSelector.generated(job), job));
  }

  /**
   * A job without labels of its own has those of its template, the generated ones among them: both
   * are one map while it is made, and what is read from the store is defaulted once more.
   */
  private static Tree labelled(Tree generated, Tree job) {
    boolean own = !job.at(LABELS).isEmpty() && job.at(LABELS) != job.at(TEMPLATE_LABELS);
    return own ? generated : generated.with(generated.at(TEMPLATE_LABELS), LABELS);
  }

  @Override
  public Tree preparedForUpdate(Tree job, Tree old) {
    return workload.preparedForUpdate(job, old);
  }

  // Stored without labels, and read with those of its template.
  @Override
  public Tree preparedForStatusUpdate(Tree job, Tree old) {
    return job.at(LABELS).isEmpty() ? job.with(job.at(TEMPLATE_LABELS), LABELS) : job;
  }
}
