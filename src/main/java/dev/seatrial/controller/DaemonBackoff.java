package dev.seatrial.controller;

import dev.seatrial.object.DaemonSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long failed pods of daemon sets stay before they are replaced: the first goes at once, the
 * next on the same node waits a second from then, and each time twice as long, for 15 minutes at
 * most.
 *
 * <p>Follows {@code failedPodsBackoff} in {@code pkg/controller/daemon/daemon_controller.go},
 * v1.37, and {@code client-go/util/flowcontrol/backoff.go}.
 */
final class DaemonBackoff {
  private static final long FIRST_MICROS = 1_000_000;
  private static final long LONGEST_MICROS = 900_000_000;

  private final Map<String, Wait> waits = new LinkedHashMap<>();

  private record Wait(long sinceMicros, long micros) {
    boolean isForgotten(long nowMicros) {
      return nowMicros - sinceMicros > 2 * LONGEST_MICROS;
    }
  }

  /**
   * How long a failed pod of the node has still to stay, in microseconds from now: none where it
   * goes now, and the next one waits longer.
   */
  long waitMicros(DaemonSet daemonSet, String node, long nowMicros) {
    waits.values().removeIf(wait -> wait.isForgotten(nowMicros));
    long generation = daemonSet.tree().number(0, "status", "observedGeneration");
    String key = daemonSet.object().uid() + "/" + generation + "/" + node;
    Wait known = waits.get(key);
    if (known != null && nowMicros - known.sinceMicros() < known.micros()) {
      return known.micros();
    }
    long next = known == null ? FIRST_MICROS : Math.min(2 * known.micros(), LONGEST_MICROS);
    waits.put(key, new Wait(nowMicros, next));
    return 0;
  }
}
