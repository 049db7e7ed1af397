package dev.seatrial.lint;

import java.util.List;

/**
 * Who does the work of a run: one, or several at once. The linter itself knows no threads; what it
 * finds is the same either way.
 */
public interface Workers {
  /** A single one, which works where it is called. */
  Workers ONE =
      new Workers() {
        @Override
        public int count() {
          return 1;
        }

        @Override
        public void run(List<Runnable> tasks) {
          tasks.forEach(Runnable::run);
        }
      };

  /** How many tasks can go on at once. */
  int count();

  /** Runs each task once and comes back when all have ended; what one throws is thrown here. */
  void run(List<Runnable> tasks);
}
