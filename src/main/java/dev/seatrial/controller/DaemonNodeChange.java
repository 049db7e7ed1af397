package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.DaemonSet;
import dev.seatrial.tree.Tree;
import java.util.function.Consumer;

/**
 * Which daemon sets a node's change makes worth a look: those that want a pod there and have none,
 * those whose pod may not stay, and those that count a pod as misplaced.
 *
 * <p>Follows {@code updateNode} and {@code syncNodeUpdate} in {@code
 * pkg/controller/daemon/daemon_controller.go}, v1.37. That a node is gone, or takes no more pods
 * while it keeps those it has, wakes nobody: the status counts on as before.
 */
record DaemonNodeChange(Api api, Change change) {
  void concerned(Consumer<ObjectKey> keys) {
    if (isIgnored()) {
      return;
    }
    for (Tree set : api.list(Resources.DAEMON_SETS, "")) {
      if (concerns(new DaemonSet(set))) {
        keys.accept(api.keyOf(set));
      }
    }
  }

  // As shouldIgnoreNodeUpdate: heartbeats and the like place no pod anew.
  private boolean isIgnored() {
    return switch (change.kind()) {
      case ADDED -> false;
      case MODIFIED -> isAlike("metadata", "labels") && isAlike("spec", "taints");
      case DELETED -> true;
    };
  }

  private boolean isAlike(String... path) {
    return change.before().at(path).equals(change.after().at(path));
  }

  private boolean concerns(DaemonSet set) {
    DaemonNodes nodes = new DaemonNodes(set);
    Tree node = change.after();
    if (!hasPod(set)) {
      return nodes.shouldRun(node);
    }
    return !nodes.shouldContinue(node) || set.tree().number(0, "status", "numberMisscheduled") > 0;
  }

  private boolean hasPod(DaemonSet set) {
    String uid = set.object().uid();
    return api.store().podsOn(change.key().name()).stream()
        .flatMap(pod -> pod.items("metadata", "ownerReferences").stream())
        .anyMatch(owner -> owner.flag(false, "controller") && owner.text("", "uid").equals(uid));
  }
}
