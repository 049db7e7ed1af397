package dev.seatrial.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Numbers that several workers take in turn: whoever is free takes the next one. */
final class Turns {
  private final int end;
  private int taken;

  private Turns(int end) {
    this.end = end;
  }

  /**
   * Does something with each number below an end, and comes back when all is done.
   *
   * @param hand makes what a worker does with its numbers; it is called once by each of them
   */
  static void take(int end, Workers workers, Supplier<IntConsumer> hand) {
    Turns turns = new Turns(end);
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < workers.count(); i++) {
      tasks.add(() -> turns.work(hand.get()));
    }
    workers.run(tasks);
  }

  private void work(IntConsumer hand) {
    for (int number = next(); number < end; number = next()) {
      hand.accept(number);
    }
  }

  private synchronized int next() {
    return taken++;
  }
}
