package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a node remembers of one of its pods. */
final class PodRuntime {
  // Most pods have one container, and there are many pods: a map would take more than all of this.
  private String[] names = {};
  private ContainerRuntime[] containers = {};
  private final String uid;
  private final long startedMicros;
  private String ip = "";
  private long sandboxMicros = Long.MAX_VALUE;
  private long removalMicros = Long.MAX_VALUE;
  private MountWait mounts = MountWait.NONE;
  private boolean killing;
  private boolean initialized;
  private boolean adopted;
  private Resize resize = Resize.NONE;
  private PodFailure failure = PodFailure.NONE;
  private Look looked = Look.NONE;

  /**
   * What its kubelet went by when it last looked at the pod.
   *
   * @param pod the pod as it was once the look was over
   */
  record Look(Tree pod, Tree node, World world) {
    static final Look NONE = new Look(Tree.ABSENT, Tree.ABSENT, World.DEFAULT);

    Look at(Tree later) {
      return new Look(later, node, world);
    }

    /** Whether the very same things were looked at: to compare what they say would cost more. */
    @SuppressWarnings("ReferenceEquality")
    boolean isAlike(Look other) {
      return pod == other.pod && node == other.node && world == other.world;
    }
  }

  PodRuntime(String uid, long startedMicros) {
    this.uid = uid;
    this.startedMicros = startedMicros;
  }

  String uid() {
    return uid;
  }

  /** When the node took the pod in. */
  long startedMicros() {
    return startedMicros;
  }

  ContainerRuntime container(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return containers[i];
      }
    }
    ContainerRuntime added = new ContainerRuntime();
    add(name, added);
    return added;
  }

  private void add(String name, ContainerRuntime container) {
    int count = names.length;
    names = Arrays.copyOf(names, count + 1);
    containers = Arrays.copyOf(containers, count + 1);
    names[count] = name;
    containers[count] = container;
  }

  /** The pod's address; empty before its sandbox is ready. */
  String ip() {
    return ip;
  }

  void assignIp(String address) {
    ip = address;
  }

  /** When its sandbox will be ready; {@link Long#MAX_VALUE} when it is or none is asked for. */
  long sandboxMicros() {
    return sandboxMicros;
  }

  void sandboxAt(long micros) {
    sandboxMicros = micros;
  }

  /** How it waits for its volumes. */
  MountWait mounts() {
    return mounts;
  }

  void mounts(MountWait wait) {
    mounts = wait;
  }

  /** Where its resize in place stands. */
  Resize resize() {
    return resize;
  }

  void resize(Resize next) {
    resize = next;
  }

  /** Whether the containers were told to stop. */
  boolean isKilling() {
    return killing;
  }

  void kill() {
    killing = true;
    // Whoever stops waits for no sandbox, else it would be due for ever.
    sandboxMicros = Long.MAX_VALUE;
  }

  /** Whether a main container was ever started. */
  boolean isInitialized() {
    return initialized;
  }

  void initialize() {
    initialized = true;
  }

  /** Whether its status is still the one from which the node took it up again. */
  boolean isAdopted() {
    return adopted;
  }

  /** The node has said something of its own. */
  void reported() {
    adopted = false;
  }

  /** Why the kubelet itself made it fail. */
  PodFailure failure() {
    return failure;
  }

  void fail(PodFailure why) {
    failure = why;
  }

  /** What its kubelet went by when it last looked at it. */
  Look looked() {
    return looked;
  }

  void looked(Look look) {
    looked = look;
  }

  /** When the pod's removal is due; {@link Long#MAX_VALUE} before its containers ended. */
  long removalMicros() {
    return removalMicros;
  }

  void removeAt(long micros) {
    removalMicros = micros;
  }

  /** Whether any container runs. */
  boolean runsAny() {
    return Arrays.stream(containers).anyMatch(ContainerRuntime::isRunning);
  }

  /** Its node was down: whatever ran is gone. */
  void reboot(long now) {
    for (ContainerRuntime container : containers) {
      container.vanish(now);
    }
  }

  /** When anything is due by itself next. */
  long nextMicros() {
    // A pod that nobody has looked at yet is due when its node takes it in.
    long begin = looked.equals(Look.NONE) ? startedMicros : Long.MAX_VALUE;
    long next = Math.min(begin, Math.min(removalMicros, sandboxMicros));
    next = Math.min(next, resize.nextMicros());
    for (ContainerRuntime container : containers) {
      next = Math.min(next, container.nextMicros());
    }
    return next;
  }

  Tree saved() {
    Map<String, Tree> saved = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      saved.put(names[i], containers[i].saved());
    }
    return ObjectTree.of("uid", Tree.of(uid), "ip", Tree.of(ip))
        .with("started", Tree.of(startedMicros))
        .with("sandbox", Tree.of(sandboxMicros))
        .with("mounts", mounts.isNone() ? Tree.ABSENT : mounts.saved())
        .with("killing", Tree.of(killing))
        .with("initialized", Tree.of(initialized))
        .with("adopted", adopted ? Tree.of(true) : Tree.ABSENT)
        .with("failure", failure.saved())
        .with("resize", resize.equals(Resize.NONE) ? Tree.ABSENT : resize.saved())
        .with("removal", Tree.of(removalMicros))
        .with("containers", ObjectTree.of(saved));
  }

  static PodRuntime restored(Tree saved) {
    PodRuntime runtime = new PodRuntime(saved.text("", "uid"), saved.number(0, "started"));
    runtime.ip = saved.text("", "ip");
    runtime.sandboxMicros = saved.number(Long.MAX_VALUE, "sandbox");
    runtime.mounts = MountWait.restored(saved.at("mounts"));
    runtime.killing = saved.flag(false, "killing");
    runtime.initialized = saved.flag(false, "initialized");
    runtime.adopted = saved.flag(false, "adopted");
    runtime.resize = Resize.restored(saved.at("resize"));
    runtime.failure = PodFailure.restored(saved.at("failure"));
    runtime.removalMicros = saved.number(Long.MAX_VALUE, "removal");
    ObjectTree containers = saved.object("containers");
    for (String name : containers.names()) {
      runtime.add(name, ContainerRuntime.restored(containers.at(name)));
    }
    return runtime;
  }
}
