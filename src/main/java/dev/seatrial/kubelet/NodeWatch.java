package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which nodes are heard of, and what the kubelet of such a node reports of it.
 *
 * <p>The statuses follow {@code pkg/kubelet/nodestatus/setters.go}, v1.37.
 */
final class NodeWatch {
  private static final long MICROS = 1_000_000;

  private final Api api;
  private final Map<String, Long> silentSince = new LinkedHashMap<>();
  private final Set<String> down = new LinkedHashSet<>();
  private final Map<String, EventRecorder> recorders = new LinkedHashMap<>();
  private final long startMicros;

  /** What a look at a node came to. */
  enum Turn {
    NONE,
    BACK,
    REBOOTED
  }

  NodeWatch(Api api, long startMicros) {
    this.api = api;
    this.startMicros = startMicros;
  }

  /** The last heartbeat of a node that fell silent; {@link Long#MAX_VALUE} of the others. */
  long silentSinceMicros(String node) {
    return silentSince.getOrDefault(node, Long.MAX_VALUE);
  }

  boolean isSilent(String node) {
    return silentSince.containsKey(node);
  }

  /** When a node's silence may begin or end by itself; {@link Long#MAX_VALUE} for never. */
  long nextChangeMicros(World world, Tree node) {
    long next = world.outages(node).nextChange(now() - startMicros);
    return next == Long.MAX_VALUE ? next : startMicros + next;
  }

  Turn look(World world, Tree node) {
    String name = node.text("", "metadata", "name");
    long elapsed = now() - startMicros;
    NodeOutages outages = world.outages(node);
    if (outages.isOut(elapsed)) {
      long half = world.timing().heartbeat().toNanos() / 2_000;
      silentSince.putIfAbsent(name, now() - half);
      if (outages.isDown(elapsed)) {
        down.add(name);
      }
      return Turn.NONE;
    }
    boolean rebooted = down.remove(name);
    if (silentSince.remove(name) == null) {
      return Turn.NONE;
    }
    return rebooted ? Turn.REBOOTED : Turn.BACK;
  }

  void forget(String node) {
    silentSince.remove(node);
    down.remove(node);
  }

  /** Lets a node that is heard of say that it is well. */
  void report(World world, Tree node, List<String> pressures) {
    boolean brief = world.timing().isBrief();
    Conditions old = Conditions.of(node);
    List<Tree> conditions = new ArrayList<>();
    for (NodeCondition usual : NodeCondition.all(brief)) {
      NodeCondition condition = pressures.contains(usual.type()) ? usual.holding() : usual;
      conditions.add(condition.tree(old, Timestamps.ofSeconds(now() / MICROS)));
      boolean differs = !old.status(usual.type()).equals(condition.status());
      boolean told = !brief && usual.type().endsWith("Pressure");
      if (told && differs && old.find(usual.type()).isPresent()) {
        tell(node.text("", "metadata", "name"), condition.event());
      }
    }
    old.items().stream()
        .filter(each -> NodeCondition.isForeign(each, brief))
        .forEach(conditions::add);
    Tree changed = NodeResources.of(node, brief).with(Tree.of(conditions), "status", "conditions");
    ObjectTree allocatable = world.outages(node).said("allocatable").orElse(Tree.ABSENT).object();
    for (String resource : allocatable.names()) {
      changed = changed.with(allocatable.at(resource), "status", "allocatable", resource);
    }
    if (brief) {
      Tree port = ObjectTree.of("Port", Tree.of(0));
      changed =
          changed
              .with(ObjectTree.of("kubeletEndpoint", port), "status", "daemonEndpoints")
              .with(Tree.of("Running"), "status", "phase");
    }
    String version = world.timing().version();
    if (!version.isEmpty() && node.text("", "status", "nodeInfo", "kubeletVersion").isEmpty()) {
      changed = changed.with(nodeInfo(changed, version), "status", "nodeInfo");
    }
    if (!changed.equals(node)) {
      api.as(world.timing().manager()).updateStatus(changed);
      if (!brief && old.find("Ready").isPresent() && !old.isTrue("Ready")) {
        tell(node.text("", "metadata", "name"), "NodeReady");
      }
    }
  }

  private void tell(String name, String status) {
    recorder(name).normal(reference(name), status, "Node " + name + " status is now: " + status);
  }

  /** A node's kubelet says that it has to evict somebody. */
  void reclaim(String name, String resource) {
    recorder(name)
        .warning(reference(name), "EvictionThresholdMet", "Attempting to reclaim " + resource);
  }

  private EventRecorder recorder(String name) {
    return recorders.computeIfAbsent(
        name, node -> new EventRecorder(api, new EventRecorder.Source("kubelet", node)));
  }

  private static Tree nodeInfo(Tree node, String version) {
    Tree info = node.object("status", "nodeInfo");
    for (String program :
        List.of("kernelVersion", "containerRuntimeVersion", "kubeletVersion", "kubeProxyVersion")) {
      info = info.with(Tree.of(version), program);
    }
    return info.with(Tree.of("linux"), "operatingSystem").with(Tree.of("amd64"), "architecture");
  }

  /** Kubelets name their node as its own UID. */
  private static Tree reference(String node) {
    Tree metadata = ObjectTree.of("name", Tree.of(node), "uid", Tree.of(node));
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Node")
        .put("metadata", metadata)
        .build();
  }

  Tree saved() {
    Map<String, Tree> saved = new LinkedHashMap<>();
    silentSince.forEach((node, since) -> saved.put(node, Tree.of(since)));
    return ObjectTree.of("silent", ObjectTree.of(saved), "down", Tree.texts(List.copyOf(down)));
  }

  void restore(Tree saved) {
    for (String node : saved.object("silent").names()) {
      silentSince.put(node, saved.number(0, "silent", node));
    }
    saved.items("down").forEach(node -> down.add(node.text("")));
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
