package dev.seatrial.cli;

import dev.seatrial.lint.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The processors of the machine as workers, each with a thread of its own. */
final class Processors implements Workers {
  private static final int MOST = 8;

  private final int count;

  private Processors(int count) {
    this.count = count;
  }

  /** As many as the machine has; more than a few get into each other's way. */
  static Processors all() {
    return new Processors(Math.min(MOST, Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public void run(List<Runnable> tasks) {
    List<FutureTask<Boolean>> ends = new ArrayList<>();
    for (Runnable task : tasks) {
      FutureTask<Boolean> end = new FutureTask<>(task, true);
      ends.add(end);
      Thread thread = new Thread(end, "worker " + ends.size());
      thread.setDaemon(true);
      thread.start();
    }
    ends.forEach(Processors::join);
  }

  private static void join(FutureTask<Boolean> end) {
    try {
      end.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while others work", stopped);
    } catch (ExecutionException failed) {
      // A task throws nothing else.
      if (failed.getCause() instanceof Error mistake) {
        throw mistake;
      }
      throw (RuntimeException) failed.getCause();
    }
  }
}
