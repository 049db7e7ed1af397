package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;

/**
 * One start of a container.
 *
 * @param attempt which start it is: of the same container, and for a Job of the same completion
 *     index; from 1 on
 * @param ranMicros when it began to run, since the cluster's beginning
 */
record ContainerStart(Tree pod, Tree container, Kind kind, int attempt, long ranMicros) {
  /** What a container is to its pod. */
  enum Kind {
    INIT,
    SIDECAR,
    MAIN
  }

  private static final String INDEX = "batch.kubernetes.io/job-completion-index";

  String image() {
    return container.text("", "image");
  }

  /** The completion index of a Job's pod; empty where there is none. */
  String completionIndex() {
    return pod.at("metadata", "annotations").at(INDEX).text("");
  }

  /** The kind of the pod's controller; empty where it has none. */
  String ownerKind() {
    return pod.items("metadata", "ownerReferences").stream()
        .filter(owner -> owner.flag(false, "controller"))
        .findFirst()
        .map(owner -> owner.text("", "kind"))
        .orElse("");
  }
}
