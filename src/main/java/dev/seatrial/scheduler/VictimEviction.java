package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes room for a pod: deletes its victims and says why.
 *
 * <p>Follows {@code Executor} in {@code pkg/scheduler/framework/preemption/executor.go}, v1.37.
 */
final class VictimEviction {
  private final Api api;
  private final SchedulerEvents events;
  private final PodStatusWriter status;

  VictimEviction(Api api, SchedulerEvents events, PodStatusWriter status) {
    this.api = api;
    this.events = events;
    this.status = status;
  }

  void run(PodState preemptor, Victims victims, Nominations nominations) {
    Map<PodState, Tree> staying = new LinkedHashMap<>();
    for (PodState victim : victims.pods()) {
      api.find(victim.key())
          .filter(pod -> pod.at("metadata", "deletionTimestamp").isUnset())
          .ifPresent(pod -> staying.put(victim, pod));
    }
    if (staying.isEmpty()) {
      return;
    }
    // Who waits for the same node but is less important looks for another place at once.
    for (PodState other : nominations.lessImportant(victims.node(), preemptor)) {
      api.find(other.key()).ifPresent(pod -> status.write(pod, PodStatusWriter.nominated(pod, "")));
    }
    staying.forEach((victim, pod) -> evict(preemptor, victim, pod, victims.node()));
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
