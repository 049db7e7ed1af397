package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubelet.ContainerRuntime.State;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.Reconciler;
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
 * The kubelets of all nodes, one queue for all their pods.
 *
 * <p>Follows the pod's life as the Kubernetes documentation has it (Pod Lifecycle, Images): pull,
 * start, ready; on deletion stop, report and remove.
 */
public final class Kubelet implements Reconciler {
  private static final long BACK_OFF_MICROS = 10_000_000;
  private static final long LONGEST_BACK_OFF_MICROS = 300_000_000;

  private final Api api;
  private final Choices choices;
  private final KubeletEvents events;
  private final PodAddresses addresses;
  private final Map<String, PodRuntime> runtimes = new LinkedHashMap<>();
  private final Map<String, List<String>> imagesOnNode = new LinkedHashMap<>();
  private World world;

  /** Kubelets in a world. */
  public Kubelet(Api api, Choices choices, World world) {
    this.api = api;
    this.choices = choices;
    this.world = world;
    this.events = new KubeletEvents(api);
    this.addresses = new PodAddresses(api);
  }

  /** What containers do from now on. */
  public World world() {
    return world;
  }

  /** Changes what containers do from now on. */
  public void declare(World other) {
    world = other;
  }

  @Override
  public String name() {
    return "kubelet";
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    boolean pod = change.key().resource().equals(Resources.PODS);
    if (pod && !change.after().text("", "spec", "nodeName").isEmpty()) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    Tree pod = found.get();
    String uid = pod.text("", "metadata", "uid");
    PodRuntime runtime = runtimes.computeIfAbsent(uid, id -> new PodRuntime(noticed()));
    boolean going = pod.at("metadata", "deletionTimestamp").isPresent();
    if (!going && now() < runtime.startedMicros()) {
      requeue.after(Duration.ofNanos((runtime.startedMicros() - now()) * 1_000));
      return;
    }
    if (going) {
      stop(pod, runtime);
    } else if (!isEnded(pod)) {
      run(pod, runtime);
    }
    if (runtime.removalMicros() <= now()) {
      runtimes.remove(uid);
      api.delete(key, DeleteOptions.NOW);
      return;
    }
    Tree status = new PodStatus(pod, runtime, hostIp(pod), now()).tree();
    if (!status.equals(pod.at("status"))) {
      api.updateStatus(pod.with(status, "status"));
    }
    long next = runtime.nextMicros();
    if (next != Long.MAX_VALUE) {
      requeue.after(Duration.ofNanos((next - now()) * 1_000));
    }
  }

  /** Everything that the nodes remember, to be restored later. */
  public Tree saved() {
    Map<String, Tree> pods = new LinkedHashMap<>();
    runtimes.forEach((uid, runtime) -> pods.put(uid, runtime.saved()));
    Map<String, Tree> images = new LinkedHashMap<>();
    imagesOnNode.forEach((node, names) -> images.put(node, Tree.texts(names)));
    return ObjectTree.of("pods", ObjectTree.of(pods), "addresses", addresses.saved())
        .with("images", ObjectTree.of(images));
  }

  /** Takes up again what was saved. */
  public void restore(Tree saved) {
    for (String uid : saved.object("pods").names()) {
      runtimes.put(uid, PodRuntime.restored(saved.at("pods", uid)));
    }
    addresses.restore(saved.at("addresses"));
    for (String node : saved.object("images").names()) {
      saved.items("images", node).forEach(image -> images(node).add(image.text("")));
    }
  }

  private long noticed() {
    return now() + Agenda.micros(choices.latency("notice", world.timing().notice()));
  }

  private void run(Tree pod, PodRuntime runtime) {
    for (Tree container : pod.items("spec", "containers")) {
      String name = container.text("", "name");
      ContainerRuntime before = runtime.container(name);
      if (before.state() == State.WAITING) {
        runtime.put(name, pulling(pod, container, before));
      } else if (before.until() <= now()) {
        runtime.put(name, next(pod, container, runtime, before));
      }
      if (runtime.container(name).state() == State.PULLING) {
        // Images are pulled one after the other, as with serializeImagePulls.
        return;
      }
    }
  }

  private ContainerRuntime next(
      Tree pod, Tree container, PodRuntime runtime, ContainerRuntime before) {
    return switch (before.state()) {
      case PULLING ->
          world.behaviour(container.text("", "image")).exists()
              ? started(pod, container, runtime, before)
              : failed(pod, container, before);
      case PULL_FAILED -> backedOff(pod, container, before);
      case BACK_OFF -> pulling(pod, container, before);
      case RUNNING -> before.ready();
      case WAITING, READY, ENDED -> before;
    };
  }

  private ContainerRuntime pulling(Tree pod, Tree container, ContainerRuntime before) {
    String image = container.text("", "image");
    boolean there = images(node(pod)).contains(image);
    if (there && !container.text("", "imagePullPolicy").equals("Always")) {
      return before.to(State.PULLING, now(), now());
    }
    events.pulling(pod, container);
    Duration time = choices.latency("pull", world.behaviour(image).pull());
    return before.to(State.PULLING, now(), now() + Agenda.micros(time));
  }

  private ContainerRuntime started(
      Tree pod, Tree container, PodRuntime runtime, ContainerRuntime before) {
    String image = container.text("", "image");
    events.started(pod, container, Duration.ofNanos((now() - before.since()) * 1_000));
    if (!images(node(pod)).contains(image)) {
      images(node(pod)).add(image);
    }
    if (runtime.ip().isEmpty()) {
      boolean host = pod.flag(false, "spec", "hostNetwork");
      runtime.assignIp(host ? hostIp(pod) : addresses.next(node(pod)));
    }
    String id = api.names().containerId();
    Duration ready = choices.latency("ready", world.behaviour(image).ready());
    ContainerRuntime running =
        before.to(State.RUNNING, now(), now() + Agenda.micros(ready)).named(id);
    return ready.isZero() ? running.ready() : running;
  }

  private ContainerRuntime failed(Tree pod, Tree container, ContainerRuntime before) {
    events.pullFailed(pod, container);
    long shown = Agenda.micros(choices.latency("back-off", world.timing().backOffShown()));
    return before.failedAgain().to(State.PULL_FAILED, now(), now() + shown);
  }

  // As the back-off of the image manager: 10 s, doubling to 300 s, from the failure on.
  private ContainerRuntime backedOff(Tree pod, Tree container, ContainerRuntime before) {
    events.backOff(pod, container);
    long backOff = BACK_OFF_MICROS << Math.min(before.failures() - 1, 5);
    long until = before.since() + Math.min(backOff, LONGEST_BACK_OFF_MICROS);
    return before.to(State.BACK_OFF, now(), Math.max(until, now()));
  }

  private void stop(Tree pod, PodRuntime runtime) {
    if (!runtime.isKilling()) {
      runtime.kill();
      beginStop(pod, runtime);
    } else if (runtime.removalMicros() == Long.MAX_VALUE && isStopped(pod, runtime)) {
      runtime.removeAt(now() + Agenda.micros(world.timing().stopped()));
    }
  }

  private void beginStop(Tree pod, PodRuntime runtime) {
    boolean any = false;
    for (Tree container : pod.items("spec", "containers")) {
      String name = container.text("", "name");
      ContainerRuntime before = runtime.container(name);
      if (before.isRunning()) {
        events.killing(pod, container);
        Duration stop = choices.latency("stop", stopTime(pod, container));
        runtime.put(name, before.stopping(now() + Agenda.micros(stop)));
        any = true;
      } else {
        runtime.put(name, before.to(before.state(), before.since(), Long.MAX_VALUE));
      }
    }
    if (!any) {
      runtime.removeAt(now() + Agenda.micros(world.timing().stopped()));
    }
  }

  /** A container that takes longer than the grace period is killed at its end. */
  private Duration stopTime(Tree pod, Tree container) {
    Duration asked = world.behaviour(container.text("", "image")).stop();
    Duration grace = Duration.ofSeconds(pod.number(30, "metadata", "deletionGracePeriodSeconds"));
    return asked.compareTo(grace) < 0 ? asked : grace;
  }

  private boolean isStopped(Tree pod, PodRuntime runtime) {
    boolean stopped = true;
    for (Tree container : pod.items("spec", "containers")) {
      String name = container.text("", "name");
      ContainerRuntime before = runtime.container(name);
      if (before.isRunning() && before.until() <= now()) {
        runtime.put(name, before.ended(now()));
      } else {
        stopped &= !before.isRunning();
      }
    }
    return stopped;
  }

  private static boolean isEnded(Tree pod) {
    String phase = pod.text("", "status", "phase");
    return phase.equals("Succeeded") || phase.equals("Failed");
  }

  private List<String> images(String node) {
    return imagesOnNode.computeIfAbsent(node, name -> new ArrayList<>());
  }

  private String hostIp(Tree pod) {
    Tree node = api.store().get(ObjectKey.node(node(pod)));
    return node.items("status", "addresses").stream()
        .filter(address -> address.text("", "type").equals("InternalIP"))
        .findFirst()
        .map(address -> address.text("", "address"))
        .orElse("");
  }

  private static String node(Tree pod) {
    return pod.text("", "spec", "nodeName");
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
