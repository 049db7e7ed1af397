package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Binds every pod without a node to the best node that will do.
 *
 * <p>Follows {@code schedulingCycle} in {@code pkg/scheduler/schedule_one.go}, v1.37.
 */
public final class Scheduler implements Reconciler {
  private final Api api;
  private final Choices choices;
  private final SchedulerEvents events;
  private final Set<ObjectKey> unschedulable = new LinkedHashSet<>();

  /** A scheduler with the default profile. */
  public Scheduler(Api api, Choices choices) {
    this.api = api;
    this.choices = choices;
    this.events = new SchedulerEvents(api);
  }

  @Override
  public String name() {
    return "default-scheduler";
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.NODES)) {
      unschedulable.forEach(keys);
    } else if (change.key().resource().equals(Resources.PODS)) {
      podChanged(change, keys);
    }
  }

  private void podChanged(Change change, Consumer<ObjectKey> keys) {
    boolean bound = !change.after().text("", "spec", "nodeName").isEmpty();
    boolean deleted = change.kind() == Change.Kind.DELETED;
    if (deleted) {
      unschedulable.remove(change.key());
    }
    if (bound && deleted) {
      unschedulable.forEach(keys);
    } else if (!bound && !deleted && !unschedulable.contains(change.key())) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty() || !isWaiting(found.get())) {
      unschedulable.remove(key);
      return;
    }
    Tree pod = found.get();
    Diagnosis diagnosis = new Diagnosis();
    List<NodeState> feasible = feasible(pod, diagnosis);
    if (feasible.isEmpty()) {
      unschedulable.add(key);
      report(pod, diagnosis);
      return;
    }
    String node = best(pod, feasible).name();
    unschedulable.remove(key);
    api.bind(key, node);
    events.scheduled(pod, node);
  }

  private static boolean isWaiting(Tree pod) {
    return pod.text("", "spec", "nodeName").isEmpty()
        && pod.text("default-scheduler", "spec", "schedulerName").equals("default-scheduler")
        && pod.items("spec", "schedulingGates").isEmpty()
        && !pod.at("metadata", "deletionTimestamp").isPresent();
  }

  private List<NodeState> feasible(Tree pod, Diagnosis diagnosis) {
    List<NodeState> feasible = new ArrayList<>();
    for (Tree node : api.list(Resources.NODES, "")) {
      NodeState state = new NodeState(node, api.store());
      if (passes(pod, state, diagnosis)) {
        feasible.add(state);
      }
    }
    return feasible;
  }

  private static boolean passes(Tree pod, NodeState node, Diagnosis diagnosis) {
    for (NodeFilter filter : Filters.DEFAULT) {
      List<String> refusals = filter.refusals(pod, node);
      if (!refusals.isEmpty()) {
        diagnosis.refused(refusals, filter.isResolvable());
        return false;
      }
    }
    return true;
  }

  private NodeState best(Tree pod, List<NodeState> feasible) {
    long highest = Long.MIN_VALUE;
    List<NodeState> best = new ArrayList<>();
    for (NodeState node : feasible) {
      long score = NodeScore.of(pod, node);
      if (score > highest) {
        highest = score;
        best.clear();
      }
      if (score == highest) {
        best.add(node);
      }
    }
    return best.get(choices.pick("node", best.size()));
  }

  private void report(Tree pod, Diagnosis diagnosis) {
    String message = diagnosis.message(api.list(Resources.NODES, "").size());
    events.failed(pod, message);
    Tree old = Conditions.of(pod).find("PodScheduled").orElse(Tree.ABSENT);
    boolean kept = old.text("", "status").equals("False");
    Tree now = Tree.of(Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000));
    Tree condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", kept ? old.at("lastTransitionTime") : now)
            .put("message", message)
            .put("observedGeneration", pod.at("metadata", "generation"))
            .put("reason", "Unschedulable")
            .put("status", "False")
            .put("type", "PodScheduled")
            .build();
    if (!condition.equals(old)) {
      Tree conditions = Conditions.of(pod).with(condition).toTree();
      api.updateStatus(pod.with(conditions, "status", "conditions"));
    }
  }
}
