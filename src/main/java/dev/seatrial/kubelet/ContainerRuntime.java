package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * Where one container stands, as its node remembers it between two looks.
 *
 * @param since when it came there, in microseconds since 1970
 * @param until when it goes on by itself; {@link Long#MAX_VALUE} for never
 * @param failures how many pulls failed so far
 * @param id the container's id once it runs
 */
record ContainerRuntime(State state, long since, long until, int failures, String id) {
  /** Where a container can stand. */
  enum State {
    WAITING,
    PULLING,
    PULL_FAILED,
    BACK_OFF,
    RUNNING,
    READY,
    ENDED
  }

  static final ContainerRuntime NEW = new ContainerRuntime(State.WAITING, 0, Long.MAX_VALUE, 0, "");

  ContainerRuntime to(State next, long now, long nextUntil) {
    return new ContainerRuntime(next, now, nextUntil, failures, id);
  }

  ContainerRuntime failedAgain() {
    return new ContainerRuntime(state, since, until, failures + 1, id);
  }

  ContainerRuntime named(String newId) {
    return new ContainerRuntime(state, since, until, failures, newId);
  }

  /** Ready does not begin the running anew. */
  ContainerRuntime ready() {
    return new ContainerRuntime(State.READY, since, Long.MAX_VALUE, failures, id);
  }

  /** Told to stop; it runs on until then, and is not ready any more only when it ended. */
  ContainerRuntime stopping(long end) {
    return new ContainerRuntime(state, since, end, failures, id);
  }

  /** At its end, which {@code until} keeps; nothing is due after it. */
  ContainerRuntime ended(long now) {
    return new ContainerRuntime(State.ENDED, since, now, failures, id);
  }

  boolean isRunning() {
    return state == State.RUNNING || state == State.READY;
  }

  Tree saved() {
    return new ObjectBuilder()
        .put("state", state.name())
        .put("since", since)
        .put("until", until)
        .put("failures", failures)
        .put("id", id)
        .build();
  }

  static Optional<ContainerRuntime> restored(Tree saved) {
    return saved
        .textAt("state")
        .map(
            state ->
                new ContainerRuntime(
                    State.valueOf(state),
                    saved.number(0, "since"),
                    saved.number(Long.MAX_VALUE, "until"),
                    saved.integer(0, "failures"),
                    saved.text("", "id")));
  }
}
