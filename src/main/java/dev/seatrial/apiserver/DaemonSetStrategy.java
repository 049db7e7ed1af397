package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * The strategy of daemon sets, which besides the generation count that of the template.
 *
 * <p>Follows {@code pkg/registry/apps/daemonset/strategy.go}, v1.37; in {@code apps/v1} the
 * template's generation stands in an annotation.
 */
final class DaemonSetStrategy implements Strategy {
  private static final String[] TEMPLATE_GENERATION = {
    "metadata", "annotations", "deprecated.daemonset.template.generation"
  };

  private final Strategy workload =
      new WorkloadStrategy(WorkloadStrategy.SPEC, WorkloadStrategy.Status.SERVER)
          .counting(
              "currentNumberScheduled",
              "desiredNumberScheduled",
              "numberMisscheduled",
              "numberReady");

  @Override
  public Tree preparedForCreate(Tree daemonSet) {
    return workload.preparedForCreate(daemonSet).with(Tree.of("1"), TEMPLATE_GENERATION);
  }

  // The generation is a field of its own to the server, whose zero stands there already.
  @Override
  public Tree credited(Tree daemonSet) {
    return daemonSet.at(TEMPLATE_GENERATION).isPresent()
        ? daemonSet
        : daemonSet.with(Tree.of("0"), TEMPLATE_GENERATION);
  }

  @Override
  public Tree preparedForUpdate(Tree daemonSet, Tree old) {
    long generation = Long.parseLong(old.text("1", TEMPLATE_GENERATION));
    boolean changed = !daemonSet.at("spec", "template").equals(old.at("spec", "template"));
    String next = Long.toString(changed ? generation + 1 : generation);
    return workload.preparedForUpdate(daemonSet, old).with(Tree.of(next), TEMPLATE_GENERATION);
  }

  // The server keeps it beside the spec, which a write to the status leaves as it is.
  @Override
  public Tree preparedForStatusUpdate(Tree daemonSet, Tree old) {
    return daemonSet.with(old.at(TEMPLATE_GENERATION), TEMPLATE_GENERATION);
  }
}
