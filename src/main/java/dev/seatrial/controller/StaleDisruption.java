package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes back that a pod is about to go where it is still there two minutes later.
 *
 * <p>Follows {@code syncStalePodDisruption} in {@code pkg/controller/disruption/disruption.go},
 * v1.37.
 */
final class StaleDisruption {
  private static final String TYPE = "DisruptionTarget";
  private static final long TIMEOUT_MICROS = 120_000_000;
  private static final long MICROS = 1_000_000;

  private final Api api;

  StaleDisruption(Api api) {
    this.api = api;
  }

  /**
   * Whether the pod is said to go and may stay. As nonTerminatingPodHasStaleDisruptionCondition.
   */
  static boolean isPossible(Tree tree) {
    Pod pod = new Pod(tree);
    Conditions conditions = Conditions.of(tree);
    return conditions.isTrue(TYPE)
        && !pod.isTerminating()
        && !pod.isTerminal()
        // The kubelet may take any time until it deletes what it ends.
        && !conditions.reason(TYPE).equals("TerminationByKubelet");
  }

  /** Looks whether the time has come; else asks for another look when it does. */
  void look(ObjectKey key, Reconciler.Requeue requeue) {
    Optional<Tree> found = api.find(key).filter(StaleDisruption::isPossible);
    if (found.isEmpty()) {
      return;
    }
    Tree pod = found.get();
    Tree condition = Conditions.of(pod).find(TYPE).orElse(Tree.ABSENT);
    long since = Timestamps.micros(condition.text("", "lastTransitionTime")).orElse(0);
    long left = since + TIMEOUT_MICROS - api.clock().nowMicros();
    if (left > 0) {
      requeue.after(Duration.ofNanos(left * 1_000));
    } else {
      api.updateStatus(takenBack(pod));
    }
  }

  private Tree takenBack(Tree pod) {
    Tree condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", Timestamps.ofSeconds(api.clock().nowMicros() / MICROS))
            .put("observedGeneration", pod.at("metadata", "generation"))
            .put("status", "False")
            .put("type", TYPE)
            .build();
    return pod.with(Conditions.of(pod).with(condition).toTree(), "status", "conditions");
  }
}
