package dev.seatrial.kubelet;

import dev.seatrial.object.Conditions;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.List;

/** A condition of a node that is well, in the words of {@code nodestatus/setters.go}, v1.37. */
record NodeCondition(String type, String status, String reason, String message) {
  private static final NodeCondition READY =
      new NodeCondition("Ready", "True", "KubeletReady", "kubelet is posting ready status");
  private static final NodeCondition MEMORY =
      new NodeCondition(
          "MemoryPressure",
          "False",
          "KubeletHasSufficientMemory",
          "kubelet has sufficient memory available");
  private static final NodeCondition DISK =
      new NodeCondition(
          "DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure");
  private static final NodeCondition PID =
      new NodeCondition(
          "PIDPressure",
          "False",
          "KubeletHasSufficientPID",
          "kubelet has sufficient PID available");
  private static final NodeCondition NETWORK =
      new NodeCondition(
          "NetworkUnavailable", "False", "RouteCreated", "RouteController created a route");

  /** The same of a node that is short of something. */
  NodeCondition holding() {
    boolean memory = type.equals("MemoryPressure");
    return memory
        ? new NodeCondition(
            type,
            "True",
            "KubeletHasInsufficientMemory",
            "kubelet has insufficient memory available")
        : new NodeCondition(type, "True", "KubeletHasDiskPressure", "kubelet has disk pressure");
  }

  /** The event that tells of the condition. */
  String event() {
    return reason.replace("Kubelet", "Node");
  }

  /** All of them, in order; an emulated kubelet speaks for the routes too. */
  static List<NodeCondition> all(boolean brief) {
    return brief ? List.of(READY, MEMORY, DISK, PID, NETWORK) : List.of(MEMORY, DISK, PID, READY);
  }

  static boolean isForeign(Tree condition, boolean brief) {
    return all(brief).stream().noneMatch(own -> own.type.equals(condition.text("", "type")));
  }

  /** The condition with its times; as it stood where it says the same. */
  Tree tree(Conditions old, String now) {
    Tree before = old.find(type).orElse(Tree.ABSENT);
    if (before.text("", "status").equals(status) && before.text("", "reason").equals(reason)) {
      return before;
    }
    boolean kept = before.text("", "status").equals(status);
    return new ObjectBuilder()
        .put("lastHeartbeatTime", now)
        .put("lastTransitionTime", kept ? before.at("lastTransitionTime") : Tree.of(now))
        .put("message", message)
        .put("reason", reason)
        .put("status", status)
        .put("type", type)
        .build();
  }
}
