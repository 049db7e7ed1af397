package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * A back-off of ten seconds that doubles up to five minutes, and begins anew after ten quiet ones.
 *
 * <p>Follows {@code Backoff} in {@code client-go/util/flowcontrol/backoff.go}, v1.37, as the
 * kubelet sets it up for images and containers.
 *
 * @param micros how long it lasts; 0 before the first failure
 * @param updatedMicros when the last failure began it
 */
record BackOff(long micros, long updatedMicros) {
  /** That of what has not failed yet. */
  static final BackOff NONE = new BackOff(0, 0);

  private static final long FIRST_MICROS = 10_000_000;
  private static final long MOST_MICROS = 300_000_000;
  private static final long EXPIRY_MICROS = 600_000_000;

  /** Whether what happened then is still to be waited for now. */
  boolean holds(long happened, long now) {
    return micros > 0 && !hasExpired(happened) && now - happened < micros;
  }

  /** The end of the wait that the last failure began. */
  long endMicros() {
    return updatedMicros + micros;
  }

  /** That after one failure more. */
  BackOff next(long happened, long now) {
    boolean anew = micros == 0 || hasExpired(happened);
    return new BackOff(anew ? FIRST_MICROS : Math.min(micros * 2, MOST_MICROS), now);
  }

  private boolean hasExpired(long happened) {
    return happened - updatedMicros > EXPIRY_MICROS;
  }

  Tree saved() {
    return ObjectTree.of("micros", Tree.of(micros), "updated", Tree.of(updatedMicros));
  }

  static BackOff restored(Tree saved) {
    return new BackOff(saved.number(0, "micros"), saved.number(0, "updated"));
  }
}
