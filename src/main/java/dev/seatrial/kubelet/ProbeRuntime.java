package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/**
 * Where one probe of a running container stands.
 *
 * <p>Follows {@code worker} in {@code pkg/kubelet/prober/worker.go}, v1.37.
 */
final class ProbeRuntime {
  /** What the probe's last results come to. */
  enum Result {
    NONE,
    SUCCESS,
    FAILURE
  }

  private long nextMicros = Long.MAX_VALUE;
  private boolean lastPassed;
  private int run;
  private Result result = Result.NONE;

  /** When it probes next; {@link Long#MAX_VALUE} while it does not. */
  long nextMicros() {
    return nextMicros;
  }

  void probeAt(long micros) {
    nextMicros = micros;
  }

  Result result() {
    return result;
  }

  /** Takes in one answer; from the threshold on it is the result. */
  void note(boolean passed, int threshold) {
    run = run > 0 && passed == lastPassed ? run + 1 : 1;
    lastPassed = passed;
    if (run >= threshold) {
      result = passed ? Result.SUCCESS : Result.FAILURE;
    }
  }

  Tree saved() {
    return new ObjectBuilder()
        .put("next", nextMicros)
        .put("passed", lastPassed)
        .put("run", run)
        .put("result", result.name())
        .build();
  }

  void restore(Tree saved) {
    nextMicros = saved.number(Long.MAX_VALUE, "next");
    lastPassed = saved.flag(false, "passed");
    run = saved.integer(0, "run");
    result = Result.valueOf(saved.text(Result.NONE.name(), "result"));
  }
}
