package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;
import java.time.Duration;

/** How long kubelets take for their own part, who they are, and how much they report. */
record KubeletTiming(Tree tree) {
  private static final Duration NOTICE = Duration.ofMillis(100);
  private static final Duration SANDBOX = Duration.ofMillis(500);
  private static final Duration BACK_OFF_SHOWN = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final Duration REMOVAL = Duration.ofMillis(200);

  /** From the binding to the first status. */
  Duration notice() {
    return duration("notice", NOTICE);
  }

  /** Between the first statuses of two pods, where one process serves all nodes. */
  Duration apart() {
    return duration("apart", Duration.ZERO);
  }

  /** From the first status to a sandbox with an address. */
  Duration sandbox() {
    return duration("sandbox", SANDBOX);
  }

  /** From a failed pull to the status ImagePullBackOff. */
  Duration backOffShown() {
    return duration("backOffShown", BACK_OFF_SHOWN);
  }

  /** From the last container's end to the pod's removal. */
  Duration removal() {
    return duration("removal", REMOVAL);
  }

  /** Between two renewals of a node's lease. */
  Duration heartbeat() {
    return duration("heartbeat", HEARTBEAT);
  }

  /** The version that kubelets say they are of, on nodes that say nothing yet; may be empty. */
  String version() {
    return tree.text("", "version");
  }

  /** Whether statuses hold only what an emulated kubelet, as that of kwok, writes. */
  boolean isBrief() {
    return tree.text("", "report").equals("brief");
  }

  /** The name under which kubelets manage what they write. */
  String manager() {
    return isBrief() ? "kwok" : "kubelet";
  }

  /** The machine of the one process that plays all kubelets; empty where each is its own. */
  String host() {
    return tree.text("", "host");
  }

  private Duration duration(String name, Duration usual) {
    return tree.at(name).isPresent() ? World.duration(tree.at(name)) : usual;
  }
}
