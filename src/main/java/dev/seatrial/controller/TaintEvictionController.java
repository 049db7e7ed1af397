package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Node;
import dev.seatrial.object.Timestamps;
import dev.seatrial.object.Tolerations;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Deletes pods from nodes whose NoExecute taints they do not tolerate, or not for so long.
 *
 * <p>Follows {@code pkg/controller/tainteviction/taint_eviction.go}, v1.37.
 */
public final class TaintEvictionController implements Reconciler {
  private static final long MICROS = 1_000_000;
  private static final String DISRUPTION_TARGET = "DisruptionTarget";

  private final Api api;
  private final EventRecorder events;
  private final Map<String, List<Tree>> taintsByNode = new LinkedHashMap<>();
  private final Map<ObjectKey, Eviction> evictions = new LinkedHashMap<>();

  private record Eviction(long createdMicros, long fireMicros) {}

  /** A controller that writes its events through the recorder. */
  public TaintEvictionController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
  }

  @Override
  public String name() {
    return "taint-eviction-controller";
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.NODES)) {
      boolean tainted = taintsByNode.containsKey(change.key().name());
      if (tainted || !noExecute(change.after()).isEmpty()) {
        keys.accept(change.key());
      }
    } else if (change.key().resource().equals(Resources.PODS)) {
      boolean tainted = taintsByNode.containsKey(change.after().text("", "spec", "nodeName"));
      if (tainted || evictions.containsKey(change.key())) {
        keys.accept(change.key());
      }
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    if (key.resource().equals(Resources.PODS)) {
      Optional<Tree> pod = api.find(key);
      pod.ifPresentOrElse(found -> process(found, requeue), () -> cancel(key));
      return;
    }
    List<Tree> taints = api.find(key).map(TaintEvictionController::noExecute).orElse(List.of());
    if (taints.isEmpty()) {
      taintsByNode.remove(key.name());
    } else {
      taintsByNode.put(key.name(), taints);
    }
    for (Tree pod : api.store().podsOn(key.name())) {
      process(pod, requeue);
    }
  }

  private static List<Tree> noExecute(Tree node) {
    return new Node(node)
        .taints().stream()
            .filter(taint -> taint.text("", "effect").equals(NodeTaints.NO_EXECUTE))
            .toList();
  }

  // As processPodOnNode.
  private void process(Tree pod, Requeue requeue) {
    ObjectKey key = api.keyOf(pod);
    List<Tree> taints = taintsByNode.getOrDefault(pod.text("", "spec", "nodeName"), List.of());
    if (taints.isEmpty()) {
      cancel(key);
      return;
    }
    Optional<Long> seconds = toleratedSeconds(pod, taints);
    if (seconds.isEmpty()) {
      cancel(key);
      return;
    }
    Eviction known = evictions.get(key);
    long created = known == null || seconds.get() == 0 ? now() : known.createdMicros();
    long fire = created + seconds.get() * MICROS;
    if (known != null && fire > known.fireMicros()) {
      fire = known.fireMicros();
    } else {
      evictions.put(key, new Eviction(created, fire));
    }
    if (fire <= now()) {
      evictions.remove(key);
      evict(pod, key);
    } else {
      requeue.after(Duration.ofNanos((fire - now()) * 1_000));
    }
  }

  /** How long the pod tolerates the taints; none for ever. */
  private static Optional<Long> toleratedSeconds(Tree pod, List<Tree> taints) {
    List<Tree> used = new ArrayList<>();
    for (Tree taint : taints) {
      Optional<Tree> toleration =
          pod.items("spec", "tolerations").stream()
              .filter(each -> new Tolerations(List.of(each)).cover(taint))
              .findFirst();
      if (toleration.isEmpty()) {
        return Optional.of(0L);
      }
      used.add(toleration.get());
    }
    return used.stream()
        .filter(toleration -> toleration.at("tolerationSeconds").isPresent())
        .map(toleration -> Math.max(0, toleration.number(0, "tolerationSeconds")))
        .min(Long::compare);
  }

  private void cancel(ObjectKey key) {
    if (evictions.remove(key) != null) {
      events.normal(
          reference(key), "TaintManagerEviction", "Cancelling deletion of Pod " + text(key));
    }
  }

  // As addConditionAndDeletePod.
  private void evict(Tree pod, ObjectKey key) {
    if (pod.at("metadata", "deletionTimestamp").isPresent()) {
      return;
    }
    events.normal(reference(key), "TaintManagerEviction", "Marking for deletion Pod " + text(key));
    try {
      if (!Conditions.of(pod).isTrue(DISRUPTION_TARGET)) {
        api.modifyStatus(key, this::withCondition);
      }
      api.delete(key, DeleteOptions.DEFAULT);
    } catch (ApiError error) {
      if (!error.is(ApiError.Reason.NOT_FOUND)) {
        throw error;
      }
    }
  }

  private Tree withCondition(Tree pod) {
    Tree condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", Timestamps.ofSeconds(now() / MICROS))
            .put("message", "Taint manager: deleting due to NoExecute taint")
            .put("observedGeneration", pod.at("metadata", "generation"))
            .put("reason", "DeletionByTaintManager")
            .put("status", "True")
            .put("type", DISRUPTION_TARGET)
            .build();
    return pod.with(Conditions.of(pod).with(condition).toTree(), "status", "conditions");
  }

  /** Upstream names the pod without its UID: pods of one name share their events. */
  private static Tree reference(ObjectKey pod) {
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Pod")
        .put(
            "metadata",
            ObjectTree.of("name", Tree.of(pod.name()), "namespace", Tree.of(pod.namespace())))
        .build();
  }

  private static String text(ObjectKey pod) {
    return pod.namespace() + "/" + pod.name();
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
