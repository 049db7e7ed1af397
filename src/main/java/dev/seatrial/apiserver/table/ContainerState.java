package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;

/** The status of one container of a pod. */
record ContainerState(Tree status) {
  boolean isWaiting() {
    return !status.at("state", "waiting").isUnset();
  }

  boolean isTerminated() {
    return !status.at("state", "terminated").isUnset();
  }

  boolean isRunning() {
    return !status.at("state", "running").isUnset();
  }

  boolean isReady() {
    return status.flag(false, "ready");
  }

  boolean isStarted() {
    return status.flag(false, "started");
  }

  String name() {
    return status.text("", "name");
  }

  String waitingReason() {
    return status.text("", "state", "waiting", "reason");
  }

  long exitCode() {
    return status.number(0, "state", "terminated", "exitCode");
  }

  /** Why it ended: the reason given, else its signal, else its exit code. */
  String endReason() {
    String reason = status.text("", "state", "terminated", "reason");
    long signal = status.number(0, "state", "terminated", "signal");
    if (!reason.isEmpty()) {
      return reason;
    }
    return signal != 0 ? "Signal:" + signal : "ExitCode:" + exitCode();
  }

  int restarts() {
    return status.integer(0, "restartCount");
  }

  /** When it ended the time before; empty if it did not. */
  String lastEnd() {
    return status.text("", "lastState", "terminated", "finishedAt");
  }
}
