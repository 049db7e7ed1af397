package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Binds every pod without a node to the best node that will do, one pod after the other in the
 * order of the queue.
 *
 * <p>Follows {@code scheduleOnePod} and {@code handleSchedulingFailure} in {@code
 * pkg/scheduler/schedule_one.go}, v1.37, with the default profile.
 */
public final class Scheduler implements Reconciler {
  static final String NAME = "default-scheduler";

  // All pods wait in one queue, so that there is but one thing to look at.
  private static final ObjectKey QUEUE = new ObjectKey("scheduling", "", "queue");
  private static final int LONGEST_NOTE = 1024;

  private final Api api;
  private final SchedulerEvents events;
  private final PodStatusWriter status;
  private final VictimEviction eviction;
  private final ClusterCache cluster;
  private final SchedulingQueue queue;
  private final Nominations nominations = new Nominations();
  private final SchedulingCycle cycle;
  private final Preemption preemption;
  private final ChangeIntake intake;
  private final List<PendingBinding> pending = new ArrayList<>();

  /** A scheduler with the default profile. */
  public Scheduler(Api api, Choices choices) {
    this.api = api;
    this.events = new SchedulerEvents(api);
    this.status = new PodStatusWriter(api);
    this.eviction = new VictimEviction(api, events, status);
    this.cluster = new ClusterCache(api.store());
    this.queue = new SchedulingQueue(api.clock().nowMicros());
    this.cycle = new SchedulingCycle(cluster, nominations, choices);
    this.preemption = new Preemption(cluster, choices);
    this.intake = new ChangeIntake(cluster, queue, nominations, api.clock());
  }

  @Override
  public String name() {
    return NAME;
  }

  /** What it has still to do of what it began, for a cluster that is gone on with later. */
  public Tree saved() {
    return eviction.saved();
  }

  /** Takes up again what was saved, once all objects are there. */
  public void restore(Tree saved) {
    eviction.restore(saved);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    intake.take(change);
    if (queue.hasNext() || eviction.dueMicros() < Long.MAX_VALUE) {
      keys.accept(QUEUE);
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    long now = api.clock().nowMicros();
    events.tick();
    eviction.goOn();
    List.copyOf(pending).stream()
        .filter(binding -> binding.nextMicros() <= now)
        .forEach(this::goOn);
    Optional<QueuedPod> next = queue.next(now);
    while (next.isPresent()) {
      schedule(next.get());
      next = queue.next(now);
    }
    long due = Math.min(queue.dueMicros(), events.dueMicros());
    due = Math.min(due, PendingBinding.dueMicros(pending));
    due = Math.min(due, eviction.dueMicros());
    if (due < Long.MAX_VALUE) {
      requeue.after(Duration.ofNanos(Math.max(0, due - now) * 1_000));
    }
  }

  private void schedule(QueuedPod queued) {
    PodState pod = queued.pod();
    if (pod.isTerminating()) {
      String skipped = "skip schedule deleting pod: " + pod.namespace() + "/" + pod.name();
      events.failed(pod.tree(), skipped);
      return;
    }
    if (cluster.nodes().isEmpty()) {
      fail(
          queued,
          Failure.unschedulable("no nodes available to schedule pods", new TreeSet<>())
              .nominating(Optional.of("")));
      return;
    }
    SchedulingCycle.Outcome outcome = cycle.run(pod);
    if (outcome.node().isPresent()) {
      reserve(queued, outcome.node().get());
    } else {
      makeRoom(queued, outcome);
    }
  }

  // As the first half of bindingCycle in schedule_one.go.
  private void reserve(QueuedPod queued, NodeState node) {
    PodState pod = queued.pod();
    PodVolumes volumes = VolumeBinding.volumes(pod, node, cluster);
    if (volumes.isNothing()) {
      bind(queued, node.name());
      return;
    }
    PendingBinding binding =
        new PendingBinding(queued, node.name(), volumes, api.clock().nowMicros());
    cluster.assume(pod, node.name());
    nominations.remove(pod.key());
    status.write(pod.tree(), PodStatusWriter.nominated(pod.tree(), node.name()));
    try {
      binding.begin(api);
      pending.add(binding);
    } catch (ApiError refused) {
      giveUp(binding, String.valueOf(refused.getMessage()));
    }
  }

  private void goOn(PendingBinding binding) {
    ObjectKey key = binding.queued().pod().key();
    Optional<String> problem = binding.problem(api, api.clock().nowMicros());
    boolean complete = binding.isComplete(api);
    if (problem.isEmpty() && !complete && cluster.isAssumed(key)) {
      binding.lookAgain();
      return;
    }
    pending.remove(binding);
    if (problem.isPresent()) {
      giveUp(binding, "binding volumes: " + problem.get());
    } else if (cluster.isAssumed(key)) {
      bind(binding.queued(), binding.node());
    }
  }

  private void giveUp(PendingBinding binding, String problem) {
    String message = "running PreBind plugin \"" + VolumeBinding.NAME + "\": " + problem;
    failBinding(binding.queued(), message);
  }

  private void bind(QueuedPod queued, String node) {
    PodState pod = queued.pod();
    try {
      api.bind(pod.key(), node);
      events.scheduled(pod.tree(), node);
    } catch (ApiError refused) {
      failBinding(queued, "running Bind plugin \"DefaultBinder\": " + refused.getMessage());
    }
  }

  // As handleBindingCycleError in schedule_one.go.
  private void failBinding(QueuedPod queued, String message) {
    ObjectKey key = queued.pod().key();
    if (cluster.isAssumed(key)) {
      intake.forget(key);
      api.find(key).ifPresent(pod -> queued.refresh(cluster.read(key, pod)));
    }
    fail(queued, Failure.error(message).nominating(Optional.of("")));
  }

  private void makeRoom(QueuedPod queued, SchedulingCycle.Outcome outcome) {
    Diagnosis diagnosis = outcome.diagnosis();
    if (outcome.filters().isEmpty()) {
      // The plugin for dynamic resources, asked next, finds that it was not prepared.
      diagnosis.afterwards("not found");
      fail(queued, unschedulable(diagnosis));
      return;
    }
    Preemption.Outcome preempted = preemption.run(queued.pod(), outcome);
    diagnosis.afterwards("preemption: " + preempted.message());
    fail(queued, unschedulable(diagnosis).nominating(preempted.nomination()));
    preempted.victims().ifPresent(victims -> eviction.run(queued.pod(), victims, nominations));
  }

  private Failure unschedulable(Diagnosis diagnosis) {
    String message = diagnosis.message(cluster.nodes().size());
    return Failure.unschedulable(message, diagnosis.rejectors());
  }

  /**
   * Why a pod was not scheduled.
   *
   * @param rejectors the plugins that refused it; none where an error stopped it
   * @param nomination which node it is nominated to from now on; empty to leave it as it is
   */
  private record Failure(
      String reason, String message, Set<String> rejectors, Optional<String> nomination) {
    private static Failure unschedulable(String message, Set<String> rejectors) {
      return new Failure("Unschedulable", message, rejectors, Optional.empty());
    }

    private static Failure error(String message) {
      return new Failure("SchedulerError", message, new TreeSet<>(), Optional.empty());
    }

    private Failure nominating(Optional<String> node) {
      return new Failure(reason, message, rejectors, node);
    }
  }

  private void fail(QueuedPod queued, Failure failure) {
    Optional<Tree> found = api.find(queued.pod().key());
    if (found.isEmpty()) {
      // As upstream, which says it of a pod that is gone, too.
      events.failed(queued.pod().tree(), truncated(failure.message()));
      return;
    }
    Tree pod = found.get();
    if (!pod.text("", "spec", "nodeName").isEmpty()) {
      return;
    }
    queue.putBack(queued, failure.rejectors(), api.clock().nowMicros());
    failure.nomination().ifPresent(node -> nominations.put(queued.pod(), node));
    events.failed(pod, truncated(failure.message()));
    Tree after =
        status.with(
            pod,
            new PodStatusWriter.Finding(
                "PodScheduled", "False", failure.reason(), failure.message()));
    status.write(
        pod,
        failure.nomination().map(node -> PodStatusWriter.nominated(after, node)).orElse(after));
  }

  // As truncateMessage in schedule_one.go.
  private static String truncated(String message) {
    String end = " ...";
    return message.length() <= LONGEST_NOTE
        ? message
        : message.substring(0, LONGEST_NOTE - end.length()) + end;
  }
}
