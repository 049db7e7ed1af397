package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;

/**
 * Tells the API server what has become of pods, where that is news.
 *
 * <p>As {@code pkg/kubelet/status/status_manager.go}, v1.37.
 */
final class StatusReports {
  private final Api api;
  private boolean writing;

  StatusReports(Api api) {
    this.api = api;
  }

  /** Whether one is being written just now: what it changes, its kubelet knows. */
  boolean isWriting() {
    return writing;
  }

  /** Reports what is new; returns the pod as it is then. */
  Tree report(PodSync sync) {
    Tree pod = sync.pod();
    PodRuntime runtime = sync.runtime();
    if (new Pod(pod).isTerminal() && !runtime.isKilling() || isSilentOn(sync)) {
      return pod;
    }
    Tree status = new PodStatus(sync).tree();
    Tree old = pod.at("status");
    if (runtime.isAdopted() && StatusGist.of(old).equals(StatusGist.of(status))) {
      return pod;
    }
    runtime.reported();
    return status.equals(old) ? pod : write(pod.with(status, "status"), sync.world());
  }

  /** A brief kubelet says nothing of a pod that goes until it has stopped what it ran of it. */
  private static boolean isSilentOn(PodSync sync) {
    boolean stopping = sync.runtime().removalMicros() == Long.MAX_VALUE;
    return sync.world().timing().isBrief()
        && new Pod(sync.pod()).isTerminating()
        && (stopping || !Adoption.isPossible(sync.pod()));
  }

  private Tree write(Tree pod, World world) {
    writing = true;
    try {
      return api.as(world.timing().manager()).updateStatus(pod);
    } finally {
      writing = false;
    }
  }
}
