package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.ObjectBuilder;
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

  /** Who makes room where. */
  private record Occasion(String preemptorUid, String scheduler, String node) {
    private static Occasion of(PodState preemptor, String node) {
      String scheduler = preemptor.tree().text("", "spec", "schedulerName");
      return new Occasion(preemptor.uid(), scheduler, node);
    }
  }

  /** The victim that has to wait until the others were deleted. */
  private record LastVictim(Occasion occasion, ObjectKey key, Tree pod, long dueMicros) {
    private Tree saved() {
      return new ObjectBuilder()
          .put("preemptor", occasion.preemptorUid())
          .put("scheduler", occasion.scheduler())
          .put("node", occasion.node())
          .put("namespace", key.namespace())
          .put("name", key.name())
          .put("dueMicros", dueMicros)
          .build();
    }
  }

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
    Occasion occasion = Occasion.of(preemptor, victims.node());
    int others = staying.size() - 1;
    staying.subList(0, others).forEach(victim -> evict(occasion, victim.key(), victim.tree()));
    long dueMicros = api.clock().nowMicros() + (others > 0 ? EVICTION_MICROS : 0);
    PodState victim = staying.get(others);
    last.add(new LastVictim(occasion, victim.key(), victim.tree(), dueMicros));
    goOn();
  }

  /** Deletes the last victims whose time has come. */
  void goOn() {
    long now = api.clock().nowMicros();
    for (LastVictim each : List.copyOf(last)) {
      if (each.dueMicros() <= now) {
        last.remove(each);
        evict(each.occasion(), each.key(), each.pod());
      }
    }
  }

  /** When to go on; the end of time where nothing waits. */
  long dueMicros() {
    return last.stream().mapToLong(LastVictim::dueMicros).min().orElse(Long.MAX_VALUE);
  }

  /** The victims that wait, for a cluster that is gone on with later. */
  Tree saved() {
    return last.isEmpty() ? Tree.ABSENT : Tree.of(last.stream().map(LastVictim::saved).toList());
  }

  /** Takes up again what was saved. */
  void restore(Tree saved) {
    for (Tree each : saved.items()) {
      ObjectKey key = ObjectKey.pod(each.text("", "namespace"), each.text("", "name"));
      Occasion occasion =
          new Occasion(
              each.text("", "preemptor"), each.text("", "scheduler"), each.text("", "node"));
      api.find(key)
          .ifPresent(
              pod -> last.add(new LastVictim(occasion, key, pod, each.number(0, "dueMicros"))));
    }
  }

  private Optional<Tree> staying(PodState victim) {
    return staying(victim.key());
  }

  private Optional<Tree> staying(ObjectKey victim) {
    return api.find(victim).filter(pod -> pod.at("metadata", "deletionTimestamp").isUnset());
  }

  private void evict(Occasion occasion, ObjectKey victim, Tree known) {
    Optional<Tree> pod = staying(victim);
    if (pod.isEmpty()) {
      return;
    }
    PodStatusWriter.Finding target =
        new PodStatusWriter.Finding(
            "DisruptionTarget",
            "True",
            "PreemptionByScheduler",
            occasion.scheduler() + ": preempting to accommodate a higher priority pod");
    status.write(pod.get(), status.with(pod.get(), target));
    api.delete(victim, DeleteOptions.DEFAULT);
    events.preempted(known, occasion.preemptorUid(), occasion.node());
  }
}
