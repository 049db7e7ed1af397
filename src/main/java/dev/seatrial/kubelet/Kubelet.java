package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Quantity;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.CommonParts;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The kubelets of all nodes, one queue for all their pods.
 *
 * <p>Follows the pod's life as the Kubernetes documentation has it (Pod Lifecycle, Images): pull,
 * start, ready; on deletion stop, report and remove.
 */
public final class Kubelet implements Reconciler {
  private final Api api;
  private final Choices choices;
  private final KubeletEvents events;
  private final NodeMemory memory;
  private final CommonParts<Tree> common = new CommonParts<>();
  private final StatusReports reports;
  private final Map<ObjectKey, PodRuntime> runtimes = new LinkedHashMap<>();

  /** The pods that were last looked at because their node came back. */
  private final Set<ObjectKey> broughtBack = new LinkedHashSet<>();

  private final DeferredResizes resizes = new DeferredResizes();
  private final NodeWatch nodes;
  private final Evictions evictions;
  private final NodeLeases leases;
  private final ContainerUse uses;
  private final long startMicros;
  private long lastNoticed;
  private World world;

  /**
   * Kubelets in a world.
   *
   * @param startMicros what the world's times count from, in microseconds since 1970
   */
  public Kubelet(Api api, Choices choices, World world, long startMicros) {
    this.api = api;
    this.choices = choices;
    this.world = world;
    this.events = new KubeletEvents(api);
    this.memory = new NodeMemory(api);
    this.reports = new StatusReports(api);
    this.uses = new ContainerUse(api);
    this.startMicros = startMicros;
    this.nodes = new NodeWatch(api, startMicros);
    this.evictions = new Evictions(nodes, events, uses);
    this.leases = new NodeLeases(api, nodes);
  }

  /** What containers do from now on. */
  public World world() {
    return world;
  }

  /** Changes what containers do from now on. */
  public void declare(World other) {
    world = other;
  }

  /** Sends the first process of a container the signal to end; one that does not run has none. */
  public void terminate(ObjectKey key, String container) {
    lives(key, container).forEach(ContainerLife::terminate);
  }

  /** Has the first process of a container end by itself; one that does not run has none. */
  public void end(ObjectKey key, String container, int code) {
    lives(key, container).forEach(life -> life.end(code));
  }

  /** Whether a container runs of which it is known when it ends. */
  public boolean endsByItself(ObjectKey key, String container) {
    return lives(key, container).anyMatch(ContainerLife::endsByItself);
  }

  /** What a container has printed. */
  public ContainerLog log(ObjectKey key, String container) {
    return lives(key, container).findFirst().map(ContainerLife::log).orElse(ContainerLog.NONE);
  }

  private Stream<ContainerLife> lives(ObjectKey key, String container) {
    PodRuntime runtime = runtimes.get(key);
    Optional<Tree> pod = api.find(key);
    if (runtime == null || pod.isEmpty()) {
      return Stream.of();
    }
    return lives(sync(pod.get(), runtime))
        .filter(life -> life.container().text("", "name").equals(container));
  }

  /** Whether anything is known of what containers use: only then is there a metrics API. */
  public boolean isMeasured() {
    return world.declaresUse();
  }

  /**
   * What a container uses of {@code cpu} or {@code memory}, as metrics tell it; none where it does
   * not run, or not yet long enough to be measured.
   */
  public Optional<Quantity> use(ObjectKey key, String container, String resource) {
    boolean heard =
        api.find(key)
            .map(pod -> heardOf(pod.text("", "spec", "nodeName")).isPresent())
            .orElse(false);
    return heard
        ? lives(key, container).findFirst().flatMap(life -> uses.measured(life, resource))
        : Optional.empty();
  }

  private static Stream<ContainerLife> lives(PodSync sync) {
    return Stream.of(sync.inits(), sync.mains(), sync.ephemerals()).flatMap(List::stream);
  }

  @Override
  public String name() {
    return "kubelet";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.PODS, Resources.NODES, Resources.VOLUME_ATTACHMENTS);
  }

  /** The last heartbeat of a node that fell silent; {@link Long#MAX_VALUE} of the others. */
  public long silentSinceMicros(String node) {
    return nodes.silentSinceMicros(node);
  }

  /** A lease with what its node's heartbeats have made of it by now. */
  public Tree renewed(Tree lease) {
    return leases.renewed(world, lease);
  }

  /** When a node's silence may begin or end by itself; {@link Long#MAX_VALUE} for never. */
  public long nextSilenceMicros(String node) {
    return api.find(ObjectKey.node(node))
        .map(found -> nodes.nextChangeMicros(world, found))
        .orElse(Long.MAX_VALUE);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    switch (change.key().resource()) {
      case Resources.NODES -> keys.accept(change.key());
      case Resources.VOLUME_ATTACHMENTS -> {
        String onto = change.after().text("", "spec", "nodeName");
        api.store().podsOn(onto).forEach(waiting -> keys.accept(api.keyOf(waiting)));
      }
      default -> {
        if (change.kind() == Change.Kind.DELETED) {
          resizes.retry(now(), keys);
        }
        // What it reports itself tells it nothing new.
        boolean known = reports.isWriting() && change.kind() == Change.Kind.MODIFIED;
        if (!known && !change.after().text("", "spec", "nodeName").isEmpty()) {
          keys.accept(change.key());
        }
      }
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    if (key.resource().equals(Resources.NODES)) {
      lookAtNode(key, requeue);
    } else {
      broughtBack.remove(key);
      lookAtPod(key, requeue);
    }
  }

  private void lookAtNode(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      nodes.forget(key.name());
      evictions.pressure().forget(key.name());
      return;
    }
    NodeWatch.Turn turn = nodes.look(world, found.get());
    long next = nodes.nextChangeMicros(world, found.get());
    requeueAt(next, requeue);
    if (nodes.isSilent(key.name())) {
      return;
    }
    Tree node = found.get();
    leases.take(world, node);
    relieve(node, requeue);
    nodes.report(world, node, evictions.pressure().conditions(key.name(), now()));
    for (Tree pod : api.store().podsOn(key.name())) {
      ObjectKey pods = api.keyOf(pod);
      PodRuntime runtime = runtimes.get(pods);
      if (turn == NodeWatch.Turn.REBOOTED && runtime != null) {
        runtime.reboot(now());
      }
      if (turn != NodeWatch.Turn.NONE || runtime != null && runtime.nextMicros() <= now()) {
        lookAtPod(pods, requeue);
        broughtBack.add(pods);
      } else if (runtime != null && broughtBack.contains(pods)) {
        // A key has one time at which it is looked at again: the earliest that was asked for.
        requeueAt(runtime.nextMicros(), requeue);
      }
    }
  }

  /** Lets a node that is short of something evict the pod that goes first. */
  private void relieve(Tree node, Requeue requeue) {
    if (!evictions.isWatched(world, node, now())) {
      return;
    }
    String name = node.text("", "metadata", "name");
    if (evictions.pressure().isDue(name, now())) {
      Tree declared = world.outages(node).available(now() - startMicros);
      evictions.relieve(node, declared, active(name), now());
    }
    requeueAt(evictions.pressure().nextMicros(name), requeue);
  }

  private List<PodSync> active(String node) {
    List<PodSync> active = new ArrayList<>();
    for (Tree pod : api.store().podsOn(node)) {
      PodRuntime runtime = runtimes.get(api.keyOf(pod));
      if (runtime != null && !new Pod(pod).isTerminal() && !runtime.isKilling()) {
        active.add(sync(pod, runtime));
      }
    }
    return active;
  }

  private void lookAtPod(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      forget(key);
      return;
    }
    Tree pod = found.get();
    Tree node = heardOf(pod.text("", "spec", "nodeName"));
    if (!node.isPresent()) {
      return;
    }
    PodRuntime runtime = runtime(key, pod.text("", "metadata", "uid"));
    boolean going = pod.at("metadata", "deletionTimestamp").isPresent();
    if (!going && now() < runtime.startedMicros()) {
      requeue.after(Duration.ofNanos((runtime.startedMicros() - now()) * 1_000));
      return;
    }
    PodSync sync = sync(pod, runtime).on(node);
    if (!going && !pod.at("status", "startTime").isPresent()) {
      evictions.admit(sync, now());
    }
    PodRuntime.Look look = new PodRuntime.Look(pod, node, world);
    // Most changes of a pod are the kubelet's own, and tell it nothing new.
    if (!runtime.looked().isAlike(look) || sync.isDue()) {
      // Should the report be refused, the next look has it to do.
      runtime.looked(PodRuntime.Look.NONE);
      advance(sync, going);
      resizes.note(key, runtime);
      if (runtime.removalMicros() <= now()) {
        // A finalizer may keep the pod; until it goes, its runtime tells that nothing is left to
        // do.
        api.delete(key, DeleteOptions.NOW);
        events.forget(pod);
        return;
      }
      runtime.looked(look.at(reports.report(sync)));
    }
    requeue(sync, requeue);
  }

  private void forget(ObjectKey key) {
    runtimes.remove(key);
    resizes.forget(key);
    broughtBack.remove(key);
  }

  private PodSync sync(Tree pod, PodRuntime runtime) {
    return new PodSync(
        new PodSync.Parts(api, choices, events, memory, common, world, startMicros), pod, runtime);
  }

  /**
   * Takes up a pod of a node that was not ours, as a kubelet that begins anew does: what its status
   * says is what the node remembers. A pod of which no kubelet has said anything yet is left for
   * the first look.
   */
  public void adopt(Tree pod) {
    if (!pod.text("", "spec", "nodeName").isEmpty() && Adoption.isPossible(pod)) {
      PodRuntime runtime = new Adoption(pod, now()).runtime();
      runtimes.put(api.keyOf(pod), runtime);
      sync(pod, runtime).resume();
    }
  }

  /** A node; absent where it is gone or silent: then its kubelet does nothing that anybody sees. */
  private Tree heardOf(String node) {
    return nodes.isSilent(node) ? Tree.ABSENT : api.store().get(ObjectKey.node(node));
  }

  private PodRuntime runtime(ObjectKey key, String uid) {
    PodRuntime known = runtimes.get(key);
    if (known != null && known.uid().equals(uid)) {
      return known;
    }
    PodRuntime fresh = new PodRuntime(uid, noticed());
    runtimes.put(key, fresh);
    return fresh;
  }

  private void advance(PodSync sync, boolean going) {
    if (going) {
      stop(sync);
    } else if (!new Pod(sync.pod()).isTerminal() || sync.runtime().isKilling()) {
      sync.run();
    }
  }

  private void stop(PodSync sync) {
    Tree pod = sync.pod();
    long seconds = pod.number(30, "metadata", "deletionGracePeriodSeconds");
    boolean stopped = new PodStop(sync).stop(Duration.ofSeconds(seconds));
    if (stopped && sync.runtime().removalMicros() == Long.MAX_VALUE) {
      sync.runtime().removeAt(now() + Agenda.micros(world.timing().removal()));
    }
  }

  private void requeue(PodSync sync, Requeue requeue) {
    long next = sync.runtime().nextMicros();
    long deadline = sync.deadlineMicros();
    next = deadline > now() ? Math.min(next, deadline) : next;
    long mount = sync.runtime().mounts().nextMicros();
    next = mount > now() ? Math.min(next, mount) : next;
    requeueAt(next, requeue);
  }

  private void requeueAt(long micros, Requeue requeue) {
    if (micros != Long.MAX_VALUE) {
      requeue.after(Duration.ofNanos(Math.max(0, micros - now()) * 1_000));
    }
  }

  /** Everything that the nodes remember, to be restored later. */
  public Tree saved() {
    Map<String, Tree> pods = new LinkedHashMap<>();
    runtimes.forEach(
        (key, runtime) -> pods.put(key.namespace() + "/" + key.name(), runtime.saved()));
    return ObjectTree.of("pods", ObjectTree.of(pods), "memory", memory.saved())
        .with("nodes", nodes.saved())
        .with("pressure", evictions.pressure().saved());
  }

  /** Takes up again what was saved. */
  public void restore(Tree saved) {
    for (String name : saved.object("pods").names()) {
      int slash = name.indexOf('/');
      ObjectKey key = ObjectKey.pod(name.substring(0, slash), name.substring(slash + 1));
      PodRuntime runtime = PodRuntime.restored(saved.at("pods", name));
      runtimes.put(key, runtime);
      resizes.note(key, runtime);
    }
    memory.restore(saved.at("memory"));
    nodes.restore(saved.at("nodes"));
    evictions.pressure().restore(saved.at("pressure"));
  }

  private long noticed() {
    long notice = now() + Agenda.micros(choices.latency("notice", world.timing().notice()));
    long apart = Agenda.micros(world.timing().apart());
    lastNoticed = apart == 0 ? notice : Math.max(notice, lastNoticed + apart);
    return lastNoticed;
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
