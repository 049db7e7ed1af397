package dev.seatrial.reconcile;

import dev.seatrial.Check;
import dev.seatrial.apiserver.Clock;
import java.time.Duration;

/**
 * What is to happen when, in virtual time: one queue, one thread.
 *
 * <p>Entries of the same moment run in the order in which they were added, unless the choices
 * shuffle them. Time moves only when nothing is left to do before.
 */
public final class Agenda implements Clock {
  private final DueActions due = new DueActions();
  private final Choices choices;
  private long now;

  /** An agenda that begins at a time, in microseconds since 1970. */
  public Agenda(long startMicros, Choices choices) {
    this.now = startMicros;
    this.choices = choices;
  }

  @Override
  public long nowMicros() {
    return now;
  }

  /** Adds an entry, at the earliest now. */
  public void at(long micros, Runnable action) {
    due.add(Math.max(now, micros), choices.tie(), action);
  }

  /** Adds an entry after a time. */
  public void after(Duration delay, Runnable action) {
    at(now + micros(delay), action);
  }

  /** Whether nothing is left to do until that time, in microseconds since 1970. */
  public boolean isQuietUntil(long micros) {
    return due.isEmpty() || due.nextTime() > micros;
  }

  /** When the next entry is due; {@link Long#MAX_VALUE} when there is none. */
  public long nextMicros() {
    return due.nextTime();
  }

  /** Moves to the next entry and runs it. */
  public void step() {
    now = due.nextTime();
    due.remove().run();
  }

  /** Moves to a time before which nothing is left to do. */
  public void advanceTo(long micros) {
    Check.that(isQuietUntil(micros - 1), "something is due before %d", micros);
    now = Math.max(now, micros);
  }

  /** A duration in microseconds. */
  public static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }
}
