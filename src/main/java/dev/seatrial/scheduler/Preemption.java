package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.reconcile.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a node where a pod would fit if less important pods went.
 *
 * <p>Follows {@code Evaluator} in {@code pkg/scheduler/framework/preemption/preemption.go} and
 * {@code DefaultPreemption}, v1.37.
 */
final class Preemption {
  // As SetDefaults_DefaultPreemptionArgs in pkg/scheduler/apis/config/v1/defaults.go.
  private static final int LEAST_CANDIDATES = 100;
  private static final int CANDIDATE_PERCENTAGE = 10;
  private static final Verdict NOT_HELPFUL =
      Verdict.unresolvable("", "Preemption is not helpful for scheduling");

  private final ClusterCache cluster;
  private final Choices choices;

  Preemption(ClusterCache cluster, Choices choices) {
    this.cluster = cluster;
    this.choices = choices;
  }

  /**
   * What came of it.
   *
   * @param message as the diagnosis ends with it, without its prefix
   * @param victims who has to go, and from where; empty where that would not help
   * @param nomination which node the pod is nominated to from now on; empty to leave it as it is
   */
  record Outcome(String message, Optional<Victims> victims, Optional<String> nomination) {}

  /** Looks for victims for a pod that no node would take. */
  Outcome run(PodState pod, SchedulingCycle.Outcome refused) {
    Optional<String> ineligible = ineligible(pod, refused.diagnosis());
    if (ineligible.isPresent()) {
      return new Outcome(ineligible.get(), Optional.empty(), Optional.empty());
    }
    Diagnosis diagnosis = new Diagnosis();
    diagnosis.otherwise(NOT_HELPFUL);
    List<Victims> candidates = candidates(pod, refused, diagnosis);
    if (candidates.isEmpty()) {
      String message = diagnosis.message(cluster.nodes().size());
      return new Outcome(message, Optional.empty(), Optional.of(""));
    }
    Victims best = VictimChoice.best(candidates);
    String found =
        "found a potential placement for pod on node "
            + best.node()
            + ", preempting "
            + best.pods().size()
            + " victims";
    return new Outcome(found, Optional.of(best), Optional.of(best.node()));
  }

  // As PodEligibleToPreemptOthers in default_preemption.go.
  private Optional<String> ineligible(PodState pod, Diagnosis diagnosis) {
    if (pod.tree().text("", "spec", "preemptionPolicy").equals("Never")) {
      return Optional.of("not eligible due to preemptionPolicy=Never.");
    }
    String nominated = pod.nominatedNode();
    boolean hopeless = diagnosis.of(nominated).code() == Verdict.Code.UNRESOLVABLE;
    boolean making =
        !nominated.isEmpty()
            && !hopeless
            && cluster.node(nominated).stream()
                .flatMap(node -> node.pods().stream())
                .anyMatch(other -> other.priority() < pod.priority() && isGoing(other));
    return making
        ? Optional.of("not eligible due to a terminating pod on the nominated node.")
        : Optional.empty();
  }

  private static boolean isGoing(PodState pod) {
    return pod.isTerminating()
        && Conditions.of(pod.tree())
            .find("DisruptionTarget")
            .filter(condition -> condition.text("", "status").equals("True"))
            .filter(condition -> condition.text("", "reason").equals("PreemptionByScheduler"))
            .isPresent();
  }

  // As findCandidates and DryRunPreemption in preemption.go.
  private List<Victims> candidates(
      PodState pod, SchedulingCycle.Outcome refused, Diagnosis diagnosis) {
    List<NodeState> nodes =
        cluster.nodes().stream()
            .filter(
                node -> refused.diagnosis().of(node.name()).code() == Verdict.Code.UNSCHEDULABLE)
            .toList();
    if (nodes.isEmpty() || refused.filters().isEmpty()) {
      return List.of();
    }
    VictimSearch search =
        new VictimSearch(
            pod,
            refused.filters().get(),
            List.copyOf(cluster.store().list(Resources.POD_DISRUPTION_BUDGETS)));
    int wanted = wanted(nodes.size());
    int offset = choices.pick("preemption", nodes.size());
    List<Victims> harmless = new ArrayList<>();
    List<Victims> harmful = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      NodeState node = nodes.get((offset + i) % nodes.size());
      VictimSearch.Found found = search.on(node);
      if (found.victims().isEmpty()) {
        diagnosis.refused(node, found.verdict());
      } else {
        Victims victims = found.victims().get();
        (victims.violations() == 0 ? harmless : harmful).add(victims);
      }
      if (!harmless.isEmpty() && harmless.size() + harmful.size() >= wanted) {
        break;
      }
    }
    harmless.addAll(harmful);
    return harmless;
  }

  private static int wanted(int nodes) {
    return Math.min(nodes, Math.max(LEAST_CANDIDATES, nodes * CANDIDATE_PERCENTAGE / 100));
  }
}
