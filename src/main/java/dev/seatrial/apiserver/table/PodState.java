package dev.seatrial.apiserver.table;

import dev.seatrial.object.Conditions;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The state of a pod in one word, and the numbers beside it.
 *
 * @param lastRestart when a container last ended to be started again; empty if none did
 */
// As printPod in printers.go, v1.37.
record PodState(int ready, int total, String reason, int restarts, String lastRestart) {
  private static final String COMPLETED = "Completed";
  private static final String RUNNING = "Running";

  static PodState of(Tree pod) {
    Conditions conditions = Conditions.of(pod);
    InitContainers init = InitContainers.of(pod);
    String reason = init.reason().orElseGet(() -> ownReason(pod, conditions));
    PodState state;
    if (init.reason().isPresent() && !conditions.isTrue("Initialized")) {
      state = new PodState(init.ready(), init.total(), reason, init.restarts(), init.lastRestart());
    } else {
      state = withContainers(pod, init, reason);
    }
    return state.withReason(deletionReason(pod, state.reason));
  }

  private static String ownReason(Tree pod, Conditions conditions) {
    if (conditions.reason("PodScheduled").equals("SchedulingGated")) {
      return "SchedulingGated";
    }
    String reason = pod.text("", "status", "reason");
    return reason.isEmpty() ? pod.text("", "status", "phase") : reason;
  }

  private static PodState withContainers(Tree pod, InitContainers init, String before) {
    List<Tree> statuses = pod.items("status", "containerStatuses");
    String reason = before;
    String error = "";
    int ready = init.ready();
    int running = 0;
    Restarts restarts = init.ofSidecars();
    for (int i = statuses.size() - 1; i >= 0; i--) {
      ContainerState container = new ContainerState(statuses.get(i));
      restarts = restarts.plus(container);
      if (container.isWaiting() && !container.waitingReason().isEmpty()) {
        reason = container.waitingReason();
      } else if (container.isTerminated()) {
        reason = container.endReason();
        error = container.exitCode() == 0 ? error : reason;
      } else if (container.isReady() && container.isRunning()) {
        running++;
      }
    }
    String shown = reason.equals(COMPLETED) ? ofCompleted(pod, running > 0, error) : reason;
    return new PodState(ready + running, init.total(), shown, restarts.count(), restarts.last());
  }

  /** A pod of which one container has completed goes by what the others do. */
  private static String ofCompleted(Tree pod, boolean isRunning, String error) {
    if (isRunning && Conditions.of(pod).isTrue("Ready")) {
      return RUNNING;
    }
    if (!error.isEmpty()) {
      return error;
    }
    return isRunning ? "NotReady" : COMPLETED;
  }

  private static String deletionReason(Tree pod, String reason) {
    if (!Texts.isTerminating(pod)) {
      return reason;
    }
    if (pod.text("", "status", "reason").equals("NodeLost")) {
      return "Unknown";
    }
    String phase = pod.text("", "status", "phase");
    return phase.equals("Succeeded") || phase.equals("Failed") ? reason : "Terminating";
  }

  private PodState withReason(String other) {
    return new PodState(ready, total, other, restarts, lastRestart);
  }
}
