package dev.seatrial.report;

import dev.seatrial.trial.Problem;
import dev.seatrial.trial.ScenarioResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Results as they come in, with the real time that each took. */
public final class Report {
  private final long startNanos = System.nanoTime();
  private final List<Timed> results = new ArrayList<>();
  private final List<Problem> unreadable = new ArrayList<>();
  private long lastNanos = startNanos;

  /** A result and the real time since the one before. */
  record Timed(ScenarioResult result, Duration realTime) {}

  /** Takes a result in. */
  public void add(ScenarioResult result) {
    long now = System.nanoTime();
    results.add(new Timed(result, Duration.ofNanos(now - lastNanos)));
    lastNanos = now;
  }

  /** Takes in that a file cannot be read. */
  public void addUnreadable(Problem problem) {
    unreadable.add(problem);
  }

  /** How many scenarios there were. */
  public int count() {
    return results.size();
  }

  /** How many of them failed. */
  public int failures() {
    return (int) results.stream().filter(timed -> !timed.result().passed()).count();
  }

  /** Whether a file could not be read. */
  public boolean hasUnreadable() {
    return !unreadable.isEmpty();
  }

  List<Timed> results() {
    return List.copyOf(results);
  }

  List<Problem> unreadable() {
    return List.copyOf(unreadable);
  }

  Duration virtualTime() {
    return results.stream()
        .map(timed -> timed.result().virtualTime())
        .reduce(Duration.ZERO, Duration::plus);
  }

  Duration realTime() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
