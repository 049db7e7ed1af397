package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * How one run of a container ended.
 *
 * @param startedMicros when the run began, in microseconds since 1970
 * @param finishedMicros when it ended
 * @param id the container's id, without the runtime's name
 */
record ContainerEnd(int code, String reason, long startedMicros, long finishedMicros, String id) {
  boolean isSuccess() {
    return code == 0;
  }

  Tree saved() {
    return new ObjectBuilder()
        .put("code", code)
        .put("reason", reason)
        .put("started", startedMicros)
        .put("finished", finishedMicros)
        .put("id", id)
        .build();
  }

  static Optional<ContainerEnd> restored(Tree saved) {
    return saved.isPresent()
        ? Optional.of(
            new ContainerEnd(
                saved.integer(0, "code"),
                saved.text("", "reason"),
                saved.number(0, "started"),
                saved.number(0, "finished"),
                saved.text("", "id")))
        : Optional.empty();
  }
}
