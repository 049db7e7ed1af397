package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * How long a pod has waited for its volumes.
 *
 * <p>Follows {@code ExponentialBackoff} in {@code pkg/util/goroutinemap/exponentialbackoff}, v1.37:
 * a volume that could not be set up is tried again after half a second, then after twice as long
 * each time, two minutes and two seconds at the most; and {@code podAttachAndMountTimeout} of the
 * volume manager: given up after 123 s, and waited for again 10 s later. All times are in
 * microseconds since 1970.
 *
 * @param patienceMicros until when they are waited for; {@link Long#MAX_VALUE} when they are not
 * @param retryMicros when those that could not be set up are tried again
 * @param failures how often they could not, one after the other
 * @param failed the names of those
 */
record MountWait(long patienceMicros, long retryMicros, int failures, List<String> failed) {
  static final MountWait NONE = new MountWait(Long.MAX_VALUE, Long.MAX_VALUE, 0, List.of());

  private static final long PATIENCE_MICROS = 123_000_000;
  private static final long BACK_OFF_MICROS = 10_000_000;
  private static final long FIRST_MICROS = 500_000;
  private static final long MOST_MICROS = 122_000_000;
  private static final int MOST_DOUBLINGS = 8;

  boolean isNone() {
    return patienceMicros == Long.MAX_VALUE;
  }

  /** The wait begins. */
  MountWait begun(long now) {
    return new MountWait(now + PATIENCE_MICROS, retryMicros, failures, failed);
  }

  /** It lasted too long, and begins again. */
  MountWait anew(long now) {
    return begun(now + BACK_OFF_MICROS);
  }

  /** One more attempt is over; nothing or something could not be set up. */
  MountWait tried(List<String> notSetUp, long now) {
    if (notSetUp.isEmpty()) {
      return new MountWait(patienceMicros, Long.MAX_VALUE, 0, List.of());
    }
    long wait = Math.min(FIRST_MICROS << Math.min(failures, MOST_DOUBLINGS), MOST_MICROS);
    return new MountWait(patienceMicros, now + wait, failures + 1, List.copyOf(notSetUp));
  }

  /** Whether what failed is left alone for now. */
  boolean rests(long now) {
    return failures > 0 && now < retryMicros;
  }

  /** When it goes on by itself; {@link Long#MAX_VALUE} for never. */
  long nextMicros() {
    return Math.min(patienceMicros, retryMicros);
  }

  Tree saved() {
    return ObjectTree.of("patience", Tree.of(patienceMicros), "retry", Tree.of(retryMicros))
        .with("failures", Tree.of(failures))
        .with("failed", Tree.texts(failed));
  }

  static MountWait restored(Tree saved) {
    return saved.isPresent()
        ? new MountWait(
            saved.number(Long.MAX_VALUE, "patience"),
            saved.number(Long.MAX_VALUE, "retry"),
            saved.integer(0, "failures"),
            saved.items("failed").stream().map(name -> name.text("")).toList())
        : NONE;
  }
}
