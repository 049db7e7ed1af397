package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Node;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Marks nodes whose heartbeats stay away, and taints nodes by their conditions.
 *
 * <p>Follows {@code monitorNodeHealth} in {@code
 * pkg/controller/nodelifecycle/node_lifecycle_controller.go}, v1.37. It looks at nodes at the ticks
 * of its period, yet only at those that something may have happened to.
 */
public final class NodeLifecycleController implements Reconciler {
  /** Taints with effect NoExecute are set by a pass of their own. */
  private static final long TAINT_PASS_MICROS = 50_000;

  /** How long a node may take until its first status: {@code --node-startup-grace-period}. */
  private static final long STARTUP_GRACE_MICROS = 60_000_000;

  private static final long FIRST_TICK_MICROS = 500_000;
  private static final long MICROS = 1_000_000;

  private final Api api;
  private final EventRecorder events;
  private final NodeHeartbeats heartbeats;
  private final NodeTaints taints;
  private final NodeZones zones = new NodeZones();
  private final Map<String, Tree> known = new LinkedHashMap<>();
  private final Map<String, Long> probes = new LinkedHashMap<>();
  private final Map<String, Long> toTaint = new LinkedHashMap<>();
  private final Set<String> unready = new LinkedHashSet<>();
  private final long startMicros;
  private final long firstTick;

  /** A controller that writes its events through the recorder. */
  public NodeLifecycleController(Api api, EventRecorder events, NodeHeartbeats heartbeats) {
    this.api = api;
    this.events = events;
    this.heartbeats = heartbeats;
    this.taints = new NodeTaints(api);
    this.startMicros = now();
    this.firstTick = startMicros + FIRST_TICK_MICROS;
  }

  @Override
  public String name() {
    return "node-lifecycle-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.NODES);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.NODES)) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    found.ifPresent(node -> taints.matchConditions(new Node(node)));
    found.ifPresent(this::matchLabels);
    if (toTaint.getOrDefault(key.name(), Long.MAX_VALUE) <= now()) {
      found.ifPresent(node -> taintNow(new Node(node), requeue));
    }
    if (now() < tick(now())) {
      if (needsLook(key.name())) {
        after(tick(now()), requeue);
      }
    } else if (found.isEmpty()) {
      remove(key.name());
    } else {
      register(new Node(found.get()));
      monitor(key, requeue);
    }
  }

  /** The first tick that is not before a time. */
  private long tick(long micros) {
    long period = micros(heartbeats.period());
    return firstTick + Math.floorDiv(micros - firstTick + period - 1, period) * period;
  }

  private boolean needsLook(String name) {
    Optional<Tree> node = api.find(ObjectKey.node(name));
    boolean steady = heartbeats.of(name).equals(NodeHeartbeats.Beat.STEADY);
    boolean registered = known.containsKey(name) == node.isPresent();
    return !steady || !registered || node.map(tree -> isSuspicious(new Node(tree))).orElse(false);
  }

  private boolean isSuspicious(Node node) {
    return !node.isReady() || hasNoExecute(node) || unready.contains(node.name());
  }

  // As reconcileNodeLabels: the beta labels follow the stable ones.
  private void matchLabels(Tree node) {
    Tree labels = node.at("metadata", "labels");
    Tree changed = labels;
    for (String label : List.of("arch", "os")) {
      Tree value = labels.at("kubernetes.io/" + label);
      changed = value.isPresent() ? changed.with(value, "beta.kubernetes.io/" + label) : changed;
    }
    if (!changed.equals(labels)) {
      Tree all = changed;
      String name = node.text("", "metadata", "name");
      api.modify(ObjectKey.node(name), found -> found.with(all, "metadata", "labels"));
    }
  }

  private static boolean hasNoExecute(Node node) {
    return NodeTaints.hasNoExecute(node, NodeTaints.NOT_READY)
        || NodeTaints.hasNoExecute(node, NodeTaints.UNREACHABLE);
  }

  private void register(Node node) {
    Tree before = known.put(node.name(), node.tree());
    // After a restart, what was there before is nothing to report.
    String created = node.object().creationTimestamp();
    boolean fresh = Timestamps.micros(created).orElse(0) > startMicros - MICROS;
    if (before == null && fresh) {
      report(node.tree(), "RegisteredNode", "event: Registered Node ", " in Controller");
      taints.clearNoExecute(node);
    }
  }

  private void remove(String name) {
    Tree node = known.remove(name);
    probes.remove(name);
    toTaint.remove(name);
    if (node != null) {
      report(node, "RemovingNode", "event: Removing Node ", " from Controller");
    }
  }

  private void report(Tree node, String reason, String before, String after) {
    String name = node.text("", "metadata", "name");
    events.normal(node, reason, "Node " + name + " " + before + name + after);
  }

  private void monitor(ObjectKey key, Requeue requeue) {
    NodeHeartbeats.Beat beat = heartbeats.of(key.name());
    Node node = new Node(api.get(key));
    if (beat.silentSinceMicros() <= now()) {
      long expiry = expiry(node, beat);
      if (now() < expiry) {
        after(expiry, requeue);
        return;
      }
      node = lose(node);
    } else {
      probes.remove(key.name());
      if (beat.nextChangeMicros() != Long.MAX_VALUE) {
        after(tick(beat.nextChangeMicros()), requeue);
      }
    }
    taint(node, requeue);
    boolean lost = !node.isReady();
    if (lost ? unready.add(node.name()) : unready.remove(node.name())) {
      disrupted();
    }
  }

  /** When a node of which nothing is heard counts as lost. As tryUpdateNodeHealth. */
  private long expiry(Node node, NodeHeartbeats.Beat beat) {
    String created = node.object().creationTimestamp();
    boolean reported = Conditions.of(node.tree()).find("Ready").isPresent();
    long probe =
        probes.computeIfAbsent(
            node.name(),
            name ->
                reported
                    ? tick(beat.silentSinceMicros())
                    : Timestamps.micros(created).orElse(beat.silentSinceMicros()));
    return tick(probe + (reported ? micros(heartbeats.grace()) : STARTUP_GRACE_MICROS) + 1);
  }

  /** Marks what the node can no longer tell, and its pods as not ready. */
  private Node lose(Node node) {
    String before = Conditions.of(node.tree()).status("Ready");
    Conditions conditions = Conditions.of(node.tree());
    for (String type : List.of("Ready", "MemoryPressure", "DiskPressure", "PIDPressure")) {
      conditions = conditions.with(unknown(node, type));
    }
    Tree changed = node.tree().with(conditions.toTree(), "status", "conditions");
    if (!changed.equals(node.tree())) {
      changed = api.updateStatus(changed);
    }
    if (before.equals("True")) {
      events.normal(
          node.tree(), "NodeNotReady", "Node " + node.name() + " status is now: NodeNotReady");
      markPodsNotReady(node);
    }
    return new Node(changed);
  }

  private Tree unknown(Node node, String type) {
    Tree now = Tree.of(Timestamps.ofSeconds(now() / MICROS));
    Optional<Tree> known = Conditions.of(node.tree()).find(type);
    Tree condition =
        known.orElse(
            ObjectTree.of(
                "lastHeartbeatTime",
                node.tree().at("metadata", "creationTimestamp"),
                "type",
                Tree.of(type)));
    if (condition.text("", "status").equals("Unknown")) {
      return condition;
    }
    boolean never = known.isEmpty();
    String message =
        never ? "Kubelet never posted node status." : "Kubelet stopped posting node status.";
    return condition
        .with(Tree.of("Unknown"), "status")
        .with(Tree.of(never ? "NodeStatusNeverUpdated" : "NodeStatusUnknown"), "reason")
        .with(Tree.of(message), "message")
        .with(now, "lastTransitionTime");
  }

  // As MarkPodsNotReady in controller_utils.go.
  private void markPodsNotReady(Node node) {
    for (Tree pod : api.store().podsOn(node.name())) {
      Conditions conditions = Conditions.of(pod);
      if (conditions.isTrue("Ready")) {
        Tree now = Tree.of(Timestamps.ofSeconds(now() / MICROS));
        Tree ready =
            conditions
                .find("Ready")
                .orElse(Tree.ABSENT)
                .with(Tree.of("False"), "status")
                .with(now, "lastTransitionTime");
        Tree changed = pod.with(conditions.with(ready).toTree(), "status", "conditions");
        api.updateStatus(changed);
        events.warning(pod, "NodeNotReady", "Node is not ready");
      }
    }
  }

  // As processTaintBaseEviction and doNoExecuteTaintingPass.
  private void taint(Node node, Requeue requeue) {
    String status = Conditions.of(node.tree()).status("Ready");
    if (status.equals("True") || status.isEmpty()) {
      toTaint.remove(node.name());
      taints.clearNoExecute(node);
      return;
    }
    String key = status.equals("False") ? NodeTaints.NOT_READY : NodeTaints.UNREACHABLE;
    if (NodeTaints.hasNoExecute(node, key)) {
      toTaint.remove(node.name());
    } else if (hasNoExecute(node)) {
      taints.setNoExecute(node, key);
    } else {
      toTaint.putIfAbsent(node.name(), now() + TAINT_PASS_MICROS);
      after(now() + TAINT_PASS_MICROS, requeue);
    }
  }

  private void taintNow(Node node, Requeue requeue) {
    String zone = NodeZones.zone(node.tree());
    long next = zones.nextMicros(zone, now());
    if (next > now()) {
      // Where nothing may be tainted, a look at the next tick finds out when it may.
      long again = next == Long.MAX_VALUE ? tick(now() + 1) : next;
      toTaint.put(node.name(), again);
      after(again, requeue);
      return;
    }
    toTaint.remove(node.name());
    String status = Conditions.of(node.tree()).status("Ready");
    if (!status.equals("True") && !status.isEmpty()) {
      zones.tainted(zone, now());
      String key = status.equals("False") ? NodeTaints.NOT_READY : NodeTaints.UNREACHABLE;
      taints.setNoExecute(node, key);
    }
  }

  private void disrupted() {
    NodeZones.Turn turn = zones.look(api.store().list(Resources.NODES), now());
    if (turn == NodeZones.Turn.ALL_LOST) {
      for (Tree node : List.copyOf(api.store().list(Resources.NODES))) {
        taints.clearNoExecute(new Node(node));
      }
    } else if (turn == NodeZones.Turn.SOME_BACK) {
      probes.replaceAll((node, probe) -> now());
    }
  }

  private void after(long micros, Requeue requeue) {
    requeue.after(Duration.ofNanos((micros - now()) * 1_000));
  }

  private static long micros(Duration time) {
    return time.toNanos() / 1_000;
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
