package dev.seatrial.object;

import dev.seatrial.tree.Tree;

/** What the kubelet says of one container. */
public record ContainerStatus(Tree tree) {
  /** The container's name. */
  public String name() {
    return tree.text("", "name");
  }

  /** Whether it may be sent work. */
  public boolean isReady() {
    return tree.flag(false, "ready");
  }

  /** How often it was started again. */
  public int restartCount() {
    return tree.integer(0, "restartCount");
  }

  /** Whether it waits to be started. */
  public boolean isWaiting() {
    return !tree.at("state", "waiting").isUnset();
  }

  /** Why it waits; empty where it does not or says nothing. */
  public String waitingReason() {
    return tree.text("", "state", "waiting", "reason");
  }

  /** Whether it runs. */
  public boolean isRunning() {
    return !tree.at("state", "running").isUnset();
  }

  /** Whether it ended. */
  public boolean isTerminated() {
    return !tree.at("state", "terminated").isUnset();
  }

  /** Why it ended; empty where it did not or says nothing. */
  public String terminatedReason() {
    return tree.text("", "state", "terminated", "reason");
  }

  /** The exit code; 0 where it has not ended. */
  public int exitCode() {
    return tree.integer(0, "state", "terminated", "exitCode");
  }
}
