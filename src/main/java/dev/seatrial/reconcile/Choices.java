package dev.seatrial.reconcile;

import java.time.Duration;
import java.util.List;

/**
 * Where the real world may differ from run to run, the run asks here: how long something takes, who
 * goes first at the same moment, which of equal candidates is taken.
 */
public interface Choices {
  /** The typical value every time: no jitter, first come, first served. */
  Choices TYPICAL =
      new Choices() {
        @Override
        public Duration latency(String what, Duration typical) {
          return typical;
        }

        @Override
        public int pick(String what, int candidates) {
          return 0;
        }

        @Override
        public long tie() {
          return 0;
        }
      };

  /** How long something takes that typically takes so long. */
  Duration latency(String what, Duration typical);

  /** Which of so many equal candidates; from 0 on. */
  int pick(String what, int candidates);

  /** Which of equally good nodes a pod is sent to, by their names; from 0 on. */
  default int node(String pod, List<String> candidates) {
    return pick("node", candidates.size());
  }

  /** Which of the disruption budgets that select a pod hears of it, by their names; from 0 on. */
  default int budget(String pod, List<String> candidates) {
    return pick("budget", candidates.size());
  }

  /** Who goes first among entries of the same moment: the lowest. */
  long tie();

  /** Choices that vary, the same way again for the same seed. */
  static Choices seeded(long seed) {
    return new SeededChoices(seed);
  }
}
