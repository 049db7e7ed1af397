package dev.seatrial.reconcile;

import dev.seatrial.apiserver.ObjectKey;
import java.time.Duration;

/** Knows which component is at work, and may keep one from hearing or acting. */
public interface Overseer {
  /** Lets everybody work as usual. */
  Overseer NONE =
      new Overseer() {
        @Override
        public Duration delay(String component) {
          return Duration.ZERO;
        }

        @Override
        public boolean isStopped(String component) {
          return false;
        }

        @Override
        public void begins(String component, ObjectKey key) {
          // Nobody asks.
        }

        @Override
        public void ends() {
          // As above.
        }
      };

  /** How much later than usual a component hears of a change. */
  Duration delay(String component);

  /** Whether a component does not run: it hears of nothing and does nothing. */
  boolean isStopped(String component);

  /** A component begins to look at a key. */
  void begins(String component, ObjectKey key);

  /** The look is over. */
  void ends();
}
