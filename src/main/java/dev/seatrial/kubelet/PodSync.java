package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.CommonParts;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One look of a kubelet at one of its pods: init containers one after the other, then the others.
 *
 * <p>Follows {@code computePodActions} in {@code pkg/kubelet/kuberuntime/kuberuntime_manager.go},
 * v1.37.
 */
final class PodSync {
  private static final String GRACE = "terminationGracePeriodSeconds";

  /** What an evicted pod is given, {@code immediateEvictionGracePeriodSeconds}. */
  private static final long EVICTION = 1;

  private final Parts parts;
  private final Tree pod;
  private final PodRuntime runtime;
  private Tree node = Tree.ABSENT;

  /** What every look needs. */
  record Parts(
      Api api,
      Choices choices,
      KubeletEvents events,
      NodeMemory memory,
      CommonParts<Tree> common,
      World world,
      long worldStart) {}

  PodSync(Parts parts, Tree pod, PodRuntime runtime) {
    this.parts = parts;
    this.pod = pod;
    this.runtime = runtime;
  }

  /** With its node, where that is known already. */
  PodSync on(Tree known) {
    node = known;
    return this;
  }

  /** Goes on with whatever is due. */
  void run() {
    if (isOverdue()) {
      runtime.fail(PodFailure.DEADLINE);
      events().deadlineExceeded(pod);
    }
    if (runtime.failure().isNone() && !new PodMounts(this).areReady()) {
      return;
    }
    if (!runtime.failure().isRejection()) {
      sandbox();
    }
    if (!runtime.failure().isNone() || new PodPhase(pod, runtime).isFinished()) {
      long seconds = runtime.failure().isEviction() ? EVICTION : pod.number(30, "spec", GRACE);
      new PodStop(this).stop(Duration.ofSeconds(seconds));
      return;
    }
    // Whose spec never changed was never resized.
    if (pod.number(0, "metadata", "generation") > 1 && !world().timing().isBrief()) {
      new PodResizing(this).advance();
    }
    boolean debugging = startEphemerals();
    if (!initialize()) {
      return;
    }
    advance(mains(), debugging);
    if (new PodPhase(pod, runtime).isFinished()) {
      new PodStop(this).stop(Duration.ofSeconds(pod.number(30, "spec", GRACE)));
    }
  }

  /** Whether any of them is being started; they need not wait for init containers to end. */
  private boolean startEphemerals() {
    List<ContainerLife> lives = runtime.ip().isEmpty() ? List.of() : ephemerals();
    boolean others =
        !lives.isEmpty()
            && Stream.concat(inits().stream(), mains().stream())
                .anyMatch(ContainerLife::isStarting);
    return advance(lives, others);
  }

  // Containers are started one after the other, each after its image was pulled.
  private static boolean advance(List<ContainerLife> lives, boolean othersStart) {
    boolean starting = othersStart;
    for (ContainerLife life : lives) {
      if (!(starting && life.isNew())) {
        life.advance();
      }
      starting |= life.isStarting();
    }
    return starting;
  }

  /** Goes on with what the node found running when it began anew. */
  void resume() {
    inits().forEach(ContainerLife::resume);
    mains().forEach(ContainerLife::resume);
    ephemerals().forEach(ContainerLife::resume);
  }

  // As computeInitContainerActions in kuberuntime_container.go.
  private boolean initialize() {
    for (ContainerLife life : inits()) {
      boolean sidecar = life.start().kind() == ContainerStart.Kind.SIDECAR;
      if (sidecar) {
        life.advance();
        if (!life.runtime().isStarted() && !runtime.isInitialized()) {
          return false;
        }
      } else if (!runtime.isInitialized()) {
        life.advance();
        if (!isDone(life.runtime())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isDone(ContainerRuntime container) {
    return container.state() == ContainerRuntime.State.ENDED
        && container.lastEnd().map(ContainerEnd::isSuccess).orElse(false);
  }

  private void sandbox() {
    if (!runtime.ip().isEmpty() || world().timing().isBrief()) {
      return;
    }
    if (runtime.sandboxMicros() == Long.MAX_VALUE) {
      Duration time = choices().latency("sandbox", world().timing().sandbox());
      runtime.sandboxAt(now() + Agenda.micros(time));
    }
    if (runtime.sandboxMicros() <= now()) {
      ensureAddress();
    }
  }

  /** A container runs only in a sandbox that has an address. */
  void ensureAddress() {
    runtime.sandboxAt(Long.MAX_VALUE);
    if (runtime.ip().isEmpty()) {
      boolean host = pod.flag(false, "spec", "hostNetwork");
      runtime.assignIp(host ? hostIp().text("") : memory().addresses().next(node()));
    }
  }

  /** Whether there is anything to do, even though nothing changed. */
  boolean isDue() {
    return runtime.nextMicros() <= now() || isOverdue() || waitsForVolumes();
  }

  // Attachments, claims and volumes are no part of the pod.
  private boolean waitsForVolumes() {
    return runtime.ip().isEmpty() && !runtime.mounts().isNone();
  }

  private boolean isOverdue() {
    return runtime.failure().isNone() && deadlineMicros() <= now();
  }

  /** When the pod has been active for too long; {@link Long#MAX_VALUE} for never. */
  long deadlineMicros() {
    long seconds = pod.number(Long.MAX_VALUE, "spec", "activeDeadlineSeconds");
    return seconds == Long.MAX_VALUE
        ? Long.MAX_VALUE
        : runtime.startedMicros() + seconds * 1_000_000;
  }

  List<ContainerLife> inits() {
    return lives("initContainers");
  }

  List<ContainerLife> mains() {
    return lives("containers");
  }

  /** Those for debugging: a brief kubelet knows nothing of them. */
  List<ContainerLife> ephemerals() {
    return world().timing().isBrief() ? List.of() : lives("ephemeralContainers");
  }

  private List<ContainerLife> lives(String list) {
    List<ContainerLife> lives = new ArrayList<>();
    for (Tree container : pod.items("spec", list)) {
      lives.add(new ContainerLife(this, container, ContainerStart.Kind.of(list, container)));
    }
    return lives;
  }

  /** Its node, where it exists. */
  Tree nodeTree() {
    if (!node.isPresent()) {
      node = parts.api().store().get(ObjectKey.node(node()));
    }
    return node;
  }

  /** The address of its node; empty where that has none. */
  Tree hostIp() {
    for (Tree address : nodeTree().items("status", "addresses")) {
      if (address.text("", "type").equals("InternalIP")) {
        return address.at("address");
      }
    }
    return Tree.ABSENT;
  }

  Tree pod() {
    return pod;
  }

  PodRuntime runtime() {
    return runtime;
  }

  String node() {
    return pod.text("", "spec", "nodeName");
  }

  Api api() {
    return parts.api();
  }

  Choices choices() {
    return parts.choices();
  }

  KubeletEvents events() {
    return parts.events();
  }

  NodeMemory memory() {
    return parts.memory();
  }

  /** A part of the pod's status, kept once where other pods say the same. */
  Tree common(String purpose, Tree made) {
    return parts.common().common(purpose, made);
  }

  /** What the world's times count from, in microseconds since 1970. */
  long worldStart() {
    return parts.worldStart();
  }

  World world() {
    return parts.world();
  }

  long now() {
    return parts.api().clock().nowMicros();
  }
}
