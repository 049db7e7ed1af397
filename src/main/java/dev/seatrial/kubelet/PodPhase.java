package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * The phase that a pod's containers come to.
 *
 * <p>Follows {@code getPhase} in {@code pkg/kubelet/kubelet_pods.go}, v1.37.
 */
final class PodPhase {
  private final Tree pod;
  private final PodRuntime runtime;
  private boolean initFailed;
  private boolean initPending;
  private int running;
  private int waiting;
  private int stopped;
  private int stoppedForGood;
  private int succeeded;

  PodPhase(Tree pod, PodRuntime runtime) {
    this.pod = pod;
    this.runtime = runtime;
    for (Tree container : pod.items("spec", "initContainers")) {
      countInit(container);
    }
    for (Tree container : pod.items("spec", "containers")) {
      countMain(container);
    }
  }

  /** Whether no main container will be started any more. */
  boolean isFinished() {
    boolean ended = waiting == 0 && stopped > 0 && stopped == stoppedForGood && !runsMain();
    return initFailed || !initPending && ended;
  }

  private boolean runsMain() {
    return pod.items("spec", "containers").stream()
        .anyMatch(container -> runtime.container(container.text("", "name")).isRunning());
  }

  String text() {
    if (!runtime.failure().isNone() || initFailed) {
      return "Failed";
    }
    if (initPending || waiting > 0) {
      return "Pending";
    }
    if (running > 0) {
      return "Running";
    }
    boolean terminal = runtime.isKilling();
    if (!terminal && stopped != stoppedForGood) {
      return "Running";
    }
    return stopped == succeeded ? "Succeeded" : "Failed";
  }

  private void countInit(Tree container) {
    ContainerRuntime state = runtime.container(container.text("", "name"));
    Optional<ContainerEnd> end = state.lastEnd();
    if (container.text("", "restartPolicy").equals("Always")) {
      running += state.isRunning() ? 1 : 0;
      boolean started = state.isStarted() || end.isPresent() && !state.isRunning();
      initPending |= !started && !runtime.isInitialized();
    } else if (state.isRunning() || end.isEmpty()) {
      initPending |= !runtime.isInitialized();
    } else if (!end.get().isSuccess()) {
      initFailed |= !RestartRules.restarts(pod, container, end.get().code());
      initPending |= !runtime.isInitialized();
    }
  }

  private void countMain(Tree container) {
    ContainerRuntime state = runtime.container(container.text("", "name"));
    if (state.isRunning()) {
      running++;
    } else if (state.lastEnd().isEmpty()) {
      waiting++;
    } else {
      ContainerEnd end = state.lastEnd().get();
      stopped++;
      stoppedForGood += RestartRules.restarts(pod, container, end.code()) ? 0 : 1;
      succeeded += end.isSuccess() ? 1 : 0;
    }
  }
}
