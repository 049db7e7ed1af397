package dev.seatrial.kubectl.describe;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;

/** How many pods of a workload are in each phase. */
// As getPodStatusForController in describe.go.
record ControlledPods(int running, int waiting, int succeeded, int failed) {
  static ControlledPods of(Described what, LabelSelector selector) {
    int running = 0;
    int waiting = 0;
    int succeeded = 0;
    int failed = 0;
    for (Tree tree : what.siblings(Resources.PODS)) {
      KubeObject pod = new KubeObject(tree);
      if (!pod.isControlledBy(what.meta().uid()) || !selector.matches(pod.labels())) {
        continue;
      }
      switch (new Pod(tree).phase()) {
        case "Running" -> running++;
        case "Pending" -> waiting++;
        case "Succeeded" -> succeeded++;
        case "Failed" -> failed++;
        default -> {}
      }
    }
    return new ControlledPods(running, waiting, succeeded, failed);
  }

  /** Those that a workload's own selector takes. */
  static ControlledPods of(Described what) {
    return of(what, LabelSelector.of(what.object().at("spec", "selector")));
  }

  @Override
  public String toString() {
    return running
        + " Running / "
        + waiting
        + " Waiting / "
        + succeeded
        + " Succeeded / "
        + failed
        + " Failed";
  }
}
