package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Node;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Removes pods that nobody else removes: on nodes that are gone or out of service, never scheduled,
 * or ended and too many.
 *
 * <p>Follows {@code pkg/controller/podgc/gc_controller.go}, v1.37. It looks at the ticks of its
 * period, yet only where something may be to do.
 */
public final class PodGarbageCollector implements Reconciler {
  private static final long PERIOD_MICROS = 20_000_000;
  private static final long QUARANTINE_MICROS = 40_000_000;
  private static final int MOST_TERMINATED = 12_500;
  private static final long MICROS = 1_000_000;
  private static final String OUT_OF_SERVICE = "node.kubernetes.io/out-of-service";
  private static final Comparator<Pod> FIRST_TO_GO =
      Comparator.comparing((Pod pod) -> !pod.tree().text("", "status", "reason").equals("Evicted"))
          .thenComparing(Pod::creationTimestamp)
          .thenComparing(Pod::name);

  private final Api api;
  private final Map<String, Long> quarantine = new LinkedHashMap<>();
  private final long startMicros;
  private int terminated;

  /** A collector on an API server. */
  public PodGarbageCollector(Api api) {
    this.api = api;
    this.startMicros = now();
  }

  @Override
  public String name() {
    return "pod-garbage-collector";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.NODES, Resources.PODS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.NODES)) {
      keys.accept(change.key());
    } else if (change.key().resource().equals(Resources.PODS)) {
      count(change);
      Pod pod = new Pod(change.after());
      boolean homeless = !pod.nodeName().isEmpty() && api.find(node(pod)).isEmpty();
      if (homeless || pod.isTerminating() || terminated > MOST_TERMINATED) {
        keys.accept(change.key());
      }
    }
  }

  private void count(Change change) {
    boolean gone = change.kind() == Change.Kind.DELETED;
    boolean was = new Pod(change.before()).isTerminal() || gone && isTerminal(change.after());
    boolean is = !gone && isTerminal(change.after());
    terminated += (is ? 1 : 0) - (was ? 1 : 0);
  }

  private static boolean isTerminal(Tree pod) {
    return new Pod(pod).isTerminal();
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    long tick = tick(now());
    boolean pod = key.resource().equals(Resources.PODS);
    Optional<Pod> found = pod ? api.find(key).map(Pod::new) : Optional.empty();
    boolean orphans = pod ? found.map(this::isHomeless).orElse(false) : isGoneWithPods(key);
    boolean due = orphans || found.map(this::isStuck).orElse(false) || terminated > MOST_TERMINATED;
    if (!due) {
      return;
    }
    if (now() < tick) {
      requeue.after(Duration.ofNanos((tick - now()) * 1_000));
      return;
    }
    found.filter(this::isStuck).ifPresent(stuck -> remove(stuck, Optional.empty()));
    collectTerminated();
    String node = pod ? found.map(Pod::nodeName).orElse("") : key.name();
    if (orphans && !node.isEmpty()) {
      collectOrphans(node, requeue);
    }
  }

  private long tick(long micros) {
    return startMicros + (micros - startMicros + PERIOD_MICROS - 1) / PERIOD_MICROS * PERIOD_MICROS;
  }

  private boolean isGoneWithPods(ObjectKey node) {
    return api.find(node).isEmpty() && !api.store().podsOn(node.name()).isEmpty();
  }

  private boolean isHomeless(Pod pod) {
    return !pod.nodeName().isEmpty() && api.find(node(pod)).isEmpty();
  }

  private static ObjectKey node(Pod pod) {
    return ObjectKey.node(pod.nodeName());
  }

  /** Told to go, and no kubelet will let it: as gcTerminating and gcUnscheduledTerminating. */
  private boolean isStuck(Pod pod) {
    if (!pod.isTerminating()) {
      return false;
    }
    if (pod.nodeName().isEmpty()) {
      return true;
    }
    Optional<Node> node = api.find(node(pod)).map(Node::new);
    return node.map(each -> !each.isReady() && isOutOfService(each)).orElse(false);
  }

  private static boolean isOutOfService(Node node) {
    return node.taints().stream().anyMatch(taint -> taint.text("", "key").equals(OUT_OF_SERVICE));
  }

  private void collectTerminated() {
    int surplus = terminated - MOST_TERMINATED;
    if (surplus > 0) {
      List<Pod> ended =
          api.store().list(Resources.PODS).stream()
              .map(Pod::new)
              .filter(Pod::isTerminal)
              .sorted(FIRST_TO_GO)
              .limit(surplus)
              .toList();
      ended.forEach(pod -> remove(pod, Optional.empty()));
    }
  }

  // As gcOrphaned: a node must be missing all through its quarantine, and the next look after it.
  private void collectOrphans(String node, Requeue requeue) {
    Long until = quarantine.get(node);
    if (until == null || now() - until > QUARANTINE_MICROS) {
      quarantine.put(node, now() + QUARANTINE_MICROS);
      requeue.after(Duration.ofNanos((QUARANTINE_MICROS + 1) * 1_000));
      return;
    }
    if (now() <= until) {
      requeue.after(Duration.ofNanos((until + 1 - now()) * 1_000));
      return;
    }
    quarantine.remove(node);
    Tree condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", Timestamps.ofSeconds(now() / MICROS))
            .put("message", "PodGC: node no longer exists")
            .put("reason", "DeletionByPodGC")
            .put("status", "True")
            .put("type", "DisruptionTarget")
            .build();
    for (Tree pod : List.copyOf(api.store().podsOn(node))) {
      remove(new Pod(pod), Optional.of(condition));
    }
  }

  // As markFailedAndDeletePodWithCondition.
  private void remove(Pod pod, Optional<Tree> condition) {
    ObjectKey key = api.keyOf(pod.tree());
    if (!pod.isTerminal()) {
      api.updateStatus(failed(pod.tree(), condition));
    }
    api.delete(key, DeleteOptions.NOW);
  }

  private static Tree failed(Tree pod, Optional<Tree> condition) {
    Tree failed = pod.with(Tree.of("Failed"), "status", "phase");
    Tree generation = pod.at("metadata", "generation");
    return condition
        .map(each -> each.with(generation, "observedGeneration"))
        .map(each -> Conditions.of(failed).with(each).toTree())
        .map(conditions -> failed.with(conditions, "status", "conditions"))
        .orElse(failed);
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
