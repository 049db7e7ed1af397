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
    INIT("initContainers"),
    SIDECAR("initContainers"),
    MAIN("containers"),
    /** Added to a pod that is there, and started once. */
    EPHEMERAL("ephemeralContainers");

    private final String list;

    Kind(String list) {
      this.list = list;
    }

    /** What a container is that its pod's spec lists there. */
    static Kind of(String list, Tree container) {
      return switch (list) {
        case "containers" -> MAIN;
        case "ephemeralContainers" -> EPHEMERAL;
        default -> container.text("", "restartPolicy").equals("Always") ? SIDECAR : INIT;
      };
    }

    /** Where a pod's spec lists such containers. */
    String list() {
      return list;
    }
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
