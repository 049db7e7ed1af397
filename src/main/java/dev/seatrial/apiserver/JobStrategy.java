package dev.seatrial.apiserver;

import dev.seatrial.defaulting.JobSelector;
import dev.seatrial.tree.Tree;

/** The strategy of jobs. Follows {@code pkg/registry/batch/job/strategy.go}, v1.37. */
final class JobStrategy implements Strategy {
  private final Strategy workload =
      new WorkloadStrategy(WorkloadStrategy.SPEC, WorkloadStrategy.Status.SERVER);

  @Override
  public Tree preparedForCreate(Tree job) {
    return workload.preparedForCreate(JobSelector.generated(job));
  }

  @Override
  public Tree preparedForUpdate(Tree job, Tree old) {
    return workload.preparedForUpdate(job, old);
  }
}
