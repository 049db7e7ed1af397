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

  /** When it was planned, when it is due, and whether it was done already. */
  private record Eviction(long createdMicros, long fireMicros, boolean done) {}

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
  public List<String> watched() {
    return List.of(Resources.NODES, Resources.PODS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    Tree before = change.before();
    Tree after = change.after();
    if (change.key().resource().equals(Resources.NODES)) {
      boolean gone = change.kind() == Change.Kind.DELETED;
      if (gone || !noExecute(before).equals(noExecute(after))) {
        keys.accept(change.key());
      }
    } else if (change.key().resource().equals(Resources.PODS)) {
      // As PodUpdated: nothing else of a pod counts.
      boolean same =
          change.kind() == Change.Kind.MODIFIED
              && nodeName(before).equals(nodeName(after))
              && tolerations(before).equals(tolerations(after));
      if (!same && (taintsByNode.containsKey(nodeName(after)) || known(change.key()))) {
        keys.accept(change.key());
      }
    }
  }

  private boolean known(ObjectKey pod) {
    return evictions.containsKey(pod);
  }

  private static String nodeName(Tree pod) {
    return pod.text("", "spec", "nodeName");
  }

  private static Tree tolerations(Tree pod) {
    return pod.at("spec", "tolerations");
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    if (key.resource().equals(Resources.PODS)) {
      Optional<Tree> pod = api.find(key);
      pod.ifPresentOrElse(found -> process(found, requeue), () -> cancel(key));
      return;
    }
    List<Tree> taints = api.find(key).map(TaintEvictionController::noExecute).orElse(List.of());
    boolean changed = !taints.equals(taintsByNode.getOrDefault(key.name(), List.of()));
    if (taints.isEmpty()) {
      taintsByNode.remove(key.name());
    } else {
      taintsByNode.put(key.name(), taints);
    }
    for (Tree pod : List.copyOf(api.store().podsOn(key.name()))) {
      if (changed || isDue(api.keyOf(pod))) {
        process(pod, requeue);
      }
    }
  }

  private boolean isDue(ObjectKey pod) {
    Eviction eviction = evictions.get(pod);
    return eviction != null && !eviction.done() && eviction.fireMicros() <= now();
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
    List<Tree> taints = taintsByNode.getOrDefault(nodeName(pod), List.of());
    Optional<Long> seconds = taints.isEmpty() ? Optional.empty() : toleratedSeconds(pod, taints);
    if (seconds.isEmpty()) {
      cancel(key);
      return;
    }
    if (seconds.get() == 0) {
      cancel(key);
      fire(pod, key, now());
      return;
    }
    Eviction known = evictions.get(key);
    if (known != null && known.done()) {
      return;
    }
    long created = known == null ? now() : known.createdMicros();
    long asked = created + seconds.get() * MICROS;
    long due = known == null ? asked : Math.min(asked, known.fireMicros());
    if (due <= now()) {
      fire(pod, key, created);
    } else {
      evictions.put(key, new Eviction(created, due, false));
      requeue.after(Duration.ofNanos((due - now()) * 1_000));
    }
  }

  private void fire(Tree pod, ObjectKey key, long created) {
    evictions.put(key, new Eviction(created, now(), true));
    evict(pod, key);
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
    Eviction known = evictions.remove(key);
    if (known != null && !known.done()) {
      events.normal(
          reference(key), "TaintManagerEviction", "Cancelling deletion of Pod " + text(key));
    }
  }

  // As addConditionAndDeletePod.
  private void evict(Tree pod, ObjectKey key) {
    events.normal(reference(key), "TaintManagerEviction", "Marking for deletion Pod " + text(key));
    try {
      if (!Conditions.of(pod).isTrue(DISRUPTION_TARGET)) {
        api.updateStatus(withCondition(pod));
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
