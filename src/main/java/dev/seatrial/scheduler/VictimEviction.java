package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes room for a pod: deletes its victims and says why.
 *
 * <p>Follows {@code Executor} in {@code pkg/scheduler/framework/preemption/executor.go}, v1.37.
 */
final class VictimEviction {
  /** What it takes to say of victims why they have to go, and to delete them. */
  private static final long EVICTION_MICROS = 15_000;

  private final Api api;
  private final SchedulerEvents events;
  private final PodStatusWriter status;
  private final List<LastVictim> last = new ArrayList<>();

  /** The victim that has to wait until the others were deleted. */
  private record LastVictim(PodState preemptor, PodState victim, String node, long dueMicros) {}

  VictimEviction(Api api, SchedulerEvents events, PodStatusWriter status) {
    this.api = api;
    this.events = events;
    this.status = status;
  }

  /** Deletes all victims but the last, which follows them. */
  // As prepareCandidateAsync, which knows by the last one that it is through.
  void run(PodState preemptor, Victims victims, Nominations nominations) {
    List<PodState> staying =
        victims.pods().stream().filter(victim -> staying(victim).isPresent()).toList();
    if (staying.isEmpty()) {
      return;
    }
    // Who waits for the same node but is less important looks for another place at once.
    for (PodState other : nominations.lessImportant(victims.node(), preemptor)) {
      api.find(other.key()).ifPresent(pod -> status.write(pod, PodStatusWriter.nominated(pod, "")));
    }
    int others = staying.size() - 1;
    staying.subList(0, others).forEach(victim -> evict(preemptor, victim, victims.node()));
    long dueMicros = api.clock().nowMicros() + (others > 0 ? EVICTION_MICROS : 0);
    last.add(new LastVictim(preemptor, staying.get(others), victims.node(), dueMicros));
    goOn();
  }

  /** Deletes the last victims whose time has come. */
  void goOn() {
    long now = api.clock().nowMicros();
    for (LastVictim each : List.copyOf(last)) {
      if (each.dueMicros() <= now) {
        last.remove(each);
        evict(each.preemptor(), each.victim(), each.node());
      }
    }
  }

  /** When to go on; the end of time where nothing waits. */
  long dueMicros() {
    return last.stream().mapToLong(LastVictim::dueMicros).min().orElse(Long.MAX_VALUE);
  }

  private Optional<Tree> staying(PodState victim) {
    return api.find(victim.key()).filter(pod -> pod.at("metadata", "deletionTimestamp").isUnset());
  }

  private void evict(PodState preemptor, PodState victim, String node) {
    staying(victim).ifPresent(pod -> evict(preemptor, victim, pod, node));
  }

  private void evict(PodState preemptor, PodState victim, Tree pod, String node) {
    String scheduler = preemptor.tree().text("", "spec", "schedulerName");
    PodStatusWriter.Finding target =
        new PodStatusWriter.Finding(
            "DisruptionTarget",
            "True",
            "PreemptionByScheduler",
            scheduler + ": preempting to accommodate a higher priority pod");
    status.write(pod, status.with(pod, target));
    api.delete(victim.key(), DeleteOptions.DEFAULT);
    events.preempted(victim.tree(), preemptor.uid(), node);
  }
}
