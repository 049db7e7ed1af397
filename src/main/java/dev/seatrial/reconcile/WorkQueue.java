package dev.seatrial.reconcile;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The work queue of one reconciler: a key waits in it once, however many changes concern it, and a
 * failed key comes back with Kubernetes' own back-off.
 *
 * <p>Follows {@code k8s.io/client-go/util/workqueue}: {@code DefaultTypedControllerRateLimiter}, 5
 * ms doubling to 1000 s.
 */
public final class WorkQueue {
  private static final long FIRST_RETRY_MICROS = 5_000;
  private static final long LAST_RETRY_MICROS = 1_000_000_000;

  private final Reconciler reconciler;
  private final Agenda agenda;
  private final Choices choices;
  private final Duration latency;
  private final Set<ObjectKey> waiting = new LinkedHashSet<>();
  private final Map<ObjectKey, Integer> failures = new LinkedHashMap<>();

  /** A queue that hears of a change after about the given latency. */
  public WorkQueue(Reconciler reconciler, Agenda agenda, Choices choices, Duration latency) {
    this.reconciler = reconciler;
    this.agenda = agenda;
    this.choices = choices;
    this.latency = latency;
  }

  /** Takes in a change of the store. */
  public void onChange(Change change) {
    reconciler.concerned(change, this::add);
  }

  /** Adds a key, to be looked at after the watch's latency. */
  public void add(ObjectKey key) {
    if (waiting.add(key)) {
      agenda.after(choices.latency(reconciler.name(), latency), () -> process(key));
    }
  }

  /** Adds a key, to be looked at after a time. */
  public void addAfter(ObjectKey key, Duration delay) {
    agenda.after(delay, () -> addNow(key));
  }

  private void addNow(ObjectKey key) {
    if (waiting.add(key)) {
      agenda.after(Duration.ZERO, () -> process(key));
    }
  }

  private void process(ObjectKey key) {
    waiting.remove(key);
    try {
      reconciler.reconcile(key, delay -> addAfter(key, delay));
      failures.remove(key);
    } catch (ApiError error) {
      int failed = failures.merge(key, 1, Integer::sum) - 1;
      long micros = failed > 30 ? LAST_RETRY_MICROS : FIRST_RETRY_MICROS << failed;
      addAfter(key, Duration.ofNanos(Math.min(micros, LAST_RETRY_MICROS) * 1_000));
    }
  }
}
