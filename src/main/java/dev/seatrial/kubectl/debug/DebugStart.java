package dev.seatrial.kubectl.debug;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.tree.Tree;

/** The start of a container for debugging, watched until it runs, has ended or its pod is gone. */
// As waitForContainer in kubectl/pkg/cmd/debug/debug.go, v0.37.
final class DebugStart {
  private final Call call;
  private final ObjectKey key;
  private final String container;
  private Tree seen = Tree.ABSENT;

  DebugStart(Call call, ObjectKey key, String container) {
    this.call = call;
    this.key = key;
    this.container = container;
  }

  /** Looks once; warns of what the container waits for each time that its pod has changed. */
  boolean isOver() {
    Tree pod = call.api().find(key).orElse(Tree.ABSENT);
    Tree state = state(pod);
    String message = state.text("", "waiting", "message");
    if (!pod.equals(seen) && !message.isEmpty() && !call.flags().flag("quiet")) {
      call.err("Warning: container " + container + ": " + message + "\n");
    }
    seen = pod;
    return !pod.isPresent() || state.at("running").isPresent() || hasEnded();
  }

  /** Whether it has ended by now. */
  boolean hasEnded() {
    return state(seen).at("terminated").isPresent();
  }

  /** The pod as it was seen last; refused where it is gone. */
  Tree pod() {
    if (!seen.isPresent()) {
      // The real command has forgotten the name by then.
      throw ApiError.notFound(ObjectKey.pod(key.namespace(), ""));
    }
    return seen;
  }

  private Tree state(Tree pod) {
    return new ContainerChoice(pod)
        .status(container)
        .map(status -> status.at("state"))
        .orElse(Tree.ABSENT);
  }
}
