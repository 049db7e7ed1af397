package dev.seatrial.kubelet;

import dev.seatrial.object.Quantities;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Resizes a running pod in place: the node promises what is asked for, once it has it, and gives it
 * to the containers; those whose policy says so start anew with it.
 *
 * <p>Follows {@code pkg/kubelet/allocation/allocation_manager.go} and {@code
 * computePodResizeAction} in {@code pkg/kubelet/kuberuntime/kuberuntime_manager.go}, v1.37. What no
 * node could ever have is deferred as well, as there.
 */
final class PodResizing {
  /** As {@code retryDelay}. */
  private static final long RETRY_MICROS = 180_000_000;

  private static final long ACTUATION_MICROS = 1_000_000;
  private static final long MICROS = 1_000_000;

  private final PodSync sync;
  private final PodRuntime runtime;

  PodResizing(PodSync sync) {
    this.sync = sync;
    this.runtime = sync.runtime();
  }

  /** Takes a resize that was asked for as far as it comes by now. */
  void advance() {
    List<ContainerLife> lives =
        Stream.concat(sync.inits().stream(), sync.mains().stream()).toList();
    if (lives.stream().noneMatch(this::differs)) {
      settle();
    } else if (isToBeTried()) {
      allocate(lives);
    }
    if (runtime.resize().isInProgress()) {
      actuate(lives);
    }
  }

  private boolean differs(ContainerLife life) {
    return !life.runtime().id().isEmpty()
        && !isAlike(promised(life), life.container().at("resources"));
  }

  private Tree promised(ContainerLife life) {
    Tree promised = runtime.resize().allocated().at(name(life));
    return promised.isPresent() ? promised : life.runtime().resources();
  }

  private void settle() {
    if (runtime.resize().isPending()) {
      runtime.resize(runtime.resize().settled().at(Long.MAX_VALUE));
    }
  }

  /** At once where something new is asked for, else now and again, and where a pod has left. */
  private boolean isToBeTried() {
    Resize resize = runtime.resize();
    return !resize.isPending()
        || resize.nextMicros() <= sync.now()
        || resize.pending().number(0, "observedGeneration") != generation();
  }

  private long generation() {
    return sync.pod().number(0, "metadata", "generation");
  }

  // As handlePodResourcesResize.
  private void allocate(List<ContainerLife> lives) {
    Map<String, Tree> before = new LinkedHashMap<>();
    Map<String, Tree> asked = new LinkedHashMap<>();
    for (ContainerLife life : lives) {
      if (promised(life).isPresent()) {
        before.put(name(life), promised(life));
      }
      asked.put(name(life), life.container().at("resources"));
    }
    List<Tree> others = NodeAdmission.admitted(sync).stream().map(AllocatedSpec::of).toList();
    Optional<NodeRoom.Shortage> shortage =
        new NodeRoom(sync.nodeTree(), others).shortage(sync.pod().at("spec"));
    if (shortage.isPresent()) {
      defer(shortage.get(), runtime.resize().promising(ObjectTree.of(before)));
      return;
    }
    Tree condition = condition("PodResizeInProgress", "", "");
    long done = sync.now() + ACTUATION_MICROS;
    runtime.resize(runtime.resize().begun(condition, ObjectTree.of(asked), done));
    tell("ResizeStarted", "Pod resize started", generation());
    lives.stream().filter(this::isToRestart).forEach(PodResizing::restart);
  }

  private void defer(NodeRoom.Shortage shortage, Resize resize) {
    Tree old = resize.pending();
    boolean news = old.number(0, "observedGeneration") != generation();
    Tree condition = condition("PodResizePending", "Deferred", shortage.message());
    Tree kept =
        old.isPresent()
            ? condition.with(old.at("lastTransitionTime"), "lastTransitionTime")
            : condition;
    runtime.resize(resize.waiting(kept, sync.now() + RETRY_MICROS));
    if (news) {
      String words = "Pod resize " + shortage.reason() + ": ";
      sync.events()
          .resize(
              sync.pod(),
              "ResizeDeferred",
              words + new ResizeWords(sync.pod()).text(generation(), shortage.message()));
    }
  }

  /** Whether its policy has it start anew for what changes of it. */
  private boolean isToRestart(ContainerLife life) {
    Set<String> changed = changed(life.runtime().resources(), life.container().at("resources"));
    return life.runtime().isRunning()
        && life.container().items("resizePolicy").stream()
            .filter(policy -> policy.text("", "restartPolicy").equals("RestartContainer"))
            .anyMatch(policy -> changed.contains(policy.text("", "resourceName")));
  }

  private static void restart(ContainerLife life) {
    life.restart("Container " + name(life) + " resize requires restart");
  }

  private void actuate(List<ContainerLife> lives) {
    boolean complete = true;
    boolean due = runtime.resize().nextMicros() <= sync.now();
    for (ContainerLife life : lives) {
      ContainerRuntime container = life.runtime();
      Tree allocated = runtime.resize().allocated(life.container());
      if (due && container.isRunning() && !container.isStopping()) {
        container.resources(allocated);
      }
      complete &= !container.isRunning() || isAlike(container.resources(), allocated);
    }
    if (complete) {
      long generation = runtime.resize().inProgress().number(0, "observedGeneration");
      tell("ResizeCompleted", "Pod resize completed", generation);
      runtime.resize(runtime.resize().done());
    } else if (due) {
      // What starts anew is looked at by itself.
      runtime.resize(runtime.resize().at(Long.MAX_VALUE));
    }
  }

  private void tell(String reason, String words, long generation) {
    String summary = new ResizeWords(sync.pod()).text(generation, "");
    sync.events().resize(sync.pod(), reason, words + ": " + summary);
  }

  // As updatedPodResizeCondition.
  private Tree condition(String type, String reason, String message) {
    Tree now = Tree.of(Timestamps.ofSeconds(sync.now() / MICROS));
    return new ObjectBuilder()
        .put("lastProbeTime", now)
        .put("lastTransitionTime", now)
        .put("message", message.isEmpty() ? Tree.ABSENT : Tree.of(message))
        .put("observedGeneration", generation())
        .put("reason", reason.isEmpty() ? Tree.ABSENT : Tree.of(reason))
        .put("status", "True")
        .put("type", type)
        .build();
  }

  private static boolean isAlike(Tree some, Tree others) {
    return some.equals(others) || changed(some, others).isEmpty();
  }

  /** The resources of which two requirements say something else. */
  private static Set<String> changed(Tree some, Tree others) {
    Set<String> changed = new TreeSet<>();
    for (String amounts : List.of("requests", "limits")) {
      Quantities now = Quantities.of(some.at(amounts));
      Quantities then = Quantities.of(others.at(amounts));
      List<String> names = new ArrayList<>(now.names());
      names.addAll(then.names());
      names.stream().filter(name -> !now.find(name).equals(then.find(name))).forEach(changed::add);
    }
    return changed;
  }

  private static String name(ContainerLife life) {
    return life.container().text("", "name");
  }
}
