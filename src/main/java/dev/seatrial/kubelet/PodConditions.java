package dev.seatrial.kubelet;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions of a pod as its node reports them.
 *
 * <p>Follows {@code pkg/kubelet/status/generate.go}, v1.37.
 */
final class PodConditions {
  private static final List<String> OWN =
      List.of(
          "PodReadyToStartContainers",
          "Initialized",
          "Ready",
          "ContainersReady",
          "PodScheduled",
          "PodResizePending",
          "PodResizeInProgress");
  private static final String DISRUPTION = "DisruptionTarget";
  private static final long MICROS = 1_000_000;

  private final PodSync sync;
  private final String phase;
  private final boolean brief;
  private final Conditions old;

  private record Verdict(boolean holds, String reason, String message) {
    static final Verdict TRUE = new Verdict(true, "", "");
  }

  PodConditions(PodSync sync, String phase) {
    this.sync = sync;
    this.phase = phase;
    this.brief = sync.world().timing().isBrief();
    this.old = Conditions.of(sync.pod());
  }

  Tree of(List<Tree> inits, List<Tree> mains) {
    List<Tree> others = new ArrayList<>(2);
    for (Tree condition : old.items()) {
      if (!OWN.contains(condition.text("", "type"))) {
        others.add(condition);
      }
    }
    if (!brief && sync.runtime().failure().isRejection()) {
      return others.isEmpty() ? Tree.ABSENT : Tree.of(others);
    }
    Verdict containers = containersReady(inits, mains);
    List<Tree> conditions = new ArrayList<>(brief ? List.of() : others);
    conditions.addAll(resize());
    conditions.add(condition("PodReadyToStartContainers", sandbox()));
    conditions.add(condition("Initialized", initialized(inits)));
    conditions.add(condition("Ready", containers.holds() ? gates() : containers));
    conditions.add(condition("ContainersReady", containers));
    if (!brief || old.find("PodScheduled").isPresent()) {
      conditions.add(condition("PodScheduled", Verdict.TRUE));
    }
    conditions.addAll(brief ? others : List.of());
    PodFailure failure = sync.runtime().failure();
    // Not before its containers have ended, as mergePodStatus in status_manager.go.
    if (failure.isEviction() && old.find(DISRUPTION).isEmpty() && !sync.runtime().runsAny()) {
      conditions.add(
          condition(DISRUPTION, new Verdict(true, "TerminationByKubelet", failure.message())));
    }
    // A brief kubelet writes for what has changed, not for the order.
    boolean same = conditions.size() == old.items().size() && old.items().containsAll(conditions);
    return brief && same ? old.toTree() : sync.common("conditions", Tree.of(conditions));
  }

  // As determinePodResizeStatus: what has ended is not resized.
  private List<Tree> resize() {
    return Pod.isTerminalPhase(phase) ? List.of() : sync.runtime().resize().conditions();
  }

  private Verdict sandbox() {
    boolean ended = Pod.isTerminalPhase(phase);
    if (!sync.runtime().ip().isEmpty() && (brief || !ended || isRunning())) {
      return Verdict.TRUE;
    }
    if (brief) {
      return new Verdict(false, "", "");
    }
    boolean never = sync.runtime().ip().isEmpty();
    String message = never ? "no pod sandbox exists" : "pod sandbox is not ready";
    return new Verdict(false, "PodSandboxNotReady", message);
  }

  private boolean isRunning() {
    return sync.mains().stream().anyMatch(life -> life.runtime().isRunning());
  }

  private Verdict initialized(List<Tree> inits) {
    List<String> incomplete = new ArrayList<>();
    List<Tree> specs = sync.pod().items("spec", "initContainers");
    for (int i = 0; i < inits.size(); i++) {
      boolean sidecar = specs.get(i).text("", "restartPolicy").equals("Always");
      if (!inits.get(i).flag(false, sidecar ? "started" : "ready")) {
        incomplete.add(inits.get(i).text("", "name"));
      }
    }
    if (phase.equals("Succeeded") && !brief) {
      return new Verdict(true, "PodCompleted", "");
    }
    if (incomplete.isEmpty() || sync.runtime().isInitialized()) {
      return Verdict.TRUE;
    }
    return new Verdict(
        false,
        "ContainersNotInitialized",
        "containers with incomplete status: " + list(incomplete));
  }

  private Verdict containersReady(List<Tree> inits, List<Tree> mains) {
    if (Pod.isTerminalPhase(phase)) {
      return new Verdict(false, phase.equals("Failed") ? "PodFailed" : "PodCompleted", "");
    }
    List<String> unready = new ArrayList<>();
    List<Tree> specs = sync.pod().items("spec", "initContainers");
    for (int i = 0; i < inits.size(); i++) {
      if (specs.get(i).text("", "restartPolicy").equals("Always")) {
        addUnready(inits.get(i), unready);
      }
    }
    mains.forEach(status -> addUnready(status, unready));
    return unready.isEmpty()
        ? Verdict.TRUE
        : new Verdict(
            false, "ContainersNotReady", "containers with unready status: " + list(unready));
  }

  private static void addUnready(Tree status, List<String> unready) {
    if (!status.flag(false, "ready")) {
      unready.add(status.text("", "name"));
    }
  }

  private Verdict gates() {
    List<String> messages = new ArrayList<>();
    for (Tree gate : sync.pod().items("spec", "readinessGates")) {
      String type = gate.text("", "conditionType");
      String status = old.status(type);
      if (status.isEmpty()) {
        messages.add(
            "corresponding condition of pod readiness gate \"" + type + "\" does not exist.");
      } else if (!status.equals("True")) {
        messages.add(
            "the status of pod readiness gate \"" + type + "\" is not \"True\", but " + status);
      }
    }
    return messages.isEmpty()
        ? Verdict.TRUE
        : new Verdict(false, "ReadinessGatesNotReady", String.join(", ", messages));
  }

  private static String list(List<String> names) {
    return "[" + String.join(" ", names) + "]";
  }

  private Tree condition(String type, Verdict verdict) {
    String status = verdict.holds() ? "True" : "False";
    Tree before = old.find(type).orElse(Tree.ABSENT);
    boolean kept = before.text("", "status").equals(status);
    if (kept && isAlike(before, verdict)) {
      return before;
    }
    Tree now = Tree.common(Timestamps.ofSeconds(sync.now() / MICROS));
    Tree condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", kept ? before.at("lastTransitionTime") : now)
            .put("message", optional(verdict.message()))
            .put("observedGeneration", brief ? Tree.ABSENT : generation())
            .put("reason", optional(verdict.reason()))
            .put("status", status)
            .put("type", type)
            .build();
    return sync.common(type, condition);
  }

  /** Whether a condition of the same status says nothing else than the verdict does. */
  private boolean isAlike(Tree before, Verdict verdict) {
    return before.at("lastProbeTime") == Tree.NULL
        && before.text("", "reason").equals(verdict.reason())
        && before.text("", "message").equals(verdict.message())
        && before.at("observedGeneration").equals(brief ? Tree.ABSENT : generation());
  }

  private Tree generation() {
    return sync.pod().at("metadata", "generation");
  }

  private static Tree optional(String text) {
    return text.isEmpty() ? Tree.ABSENT : Tree.of(text);
  }
}
