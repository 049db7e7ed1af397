package dev.seatrial.reconcile;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The work queue of one reconciler: a key waits in it once, however many changes concern it, and a
 * failed key comes back with Kubernetes' own back-off.
 *
 * <p>Follows {@code k8s.io/client-go/util/workqueue}, v0.37: of several times at which a key is due
 * later, the earliest counts.
 */
public final class WorkQueue {
  /** What the refused request took, before the wait for the next attempt began. */
  private static final Duration REFUSAL = Duration.ofMillis(5);

  private final Reconciler reconciler;
  private final Agenda agenda;
  private final Choices choices;
  private final Duration latency;
  private final Consumer<ObjectKey> adding = this::add;
  private final Set<ObjectKey> waiting = new LinkedHashSet<>();
  private final Map<ObjectKey, Long> later = new LinkedHashMap<>();
  private final Map<ObjectKey, Integer> failures = new LinkedHashMap<>();
  private Overseer overseer = Overseer.NONE;
  private boolean closed;

  /** A queue that hears of a change after about the given latency. */
  public WorkQueue(Reconciler reconciler, Agenda agenda, Choices choices, Duration latency) {
    this.reconciler = reconciler;
    this.agenda = agenda;
    this.choices = choices;
    this.latency = latency;
  }

  /** Has somebody watch over the component. */
  public void overseenBy(Overseer other) {
    overseer = other;
  }

  /** The component whose queue it is. */
  public String name() {
    return reconciler.name();
  }

  /** Forgets what waits and takes in nothing more: the component that looked at it is gone. */
  public void close() {
    closed = true;
    waiting.clear();
    later.clear();
  }

  /** Takes in a change of the store. */
  public void onChange(Change change) {
    if (closed || overseer.isStopped(reconciler.name())) {
      return;
    }
    Duration batching = reconciler.batching(change);
    if (batching.isZero()) {
      reconciler.concerned(change, adding);
    } else {
      reconciler.concerned(change, key -> addAfter(key, batching.plus(latency())));
    }
  }

  /** Adds a key, to be looked at after the watch's latency. */
  public void add(ObjectKey key) {
    if (waiting.add(key)) {
      agenda.after(choices.latency(reconciler.name(), latency()), () -> process(key));
    }
  }

  private Duration latency() {
    return latency.plus(overseer.delay(reconciler.name()));
  }

  /** Adds a key, to be looked at after a time, unless it is to be looked at before then. */
  public void addAfter(ObjectKey key, Duration delay) {
    long due = agenda.nowMicros() + Math.max(0, Agenda.micros(delay));
    if (later.getOrDefault(key, Long.MAX_VALUE) > due) {
      later.put(key, due);
      agenda.at(due, () -> addWhenDue(key, due));
    }
  }

  private void addWhenDue(ObjectKey key, long due) {
    if (later.getOrDefault(key, Long.MAX_VALUE) == due) {
      later.remove(key);
      addNow(key);
    }
  }

  private void addNow(ObjectKey key) {
    if (waiting.add(key)) {
      agenda.after(Duration.ZERO, () -> process(key));
    }
  }

  private void process(ObjectKey key) {
    boolean due = waiting.remove(key);
    if (!due || overseer.isStopped(reconciler.name())) {
      return;
    }
    overseer.begins(reconciler.name(), key);
    try {
      reconciler.reconcile(key, delay -> addAfter(key, delay));
      if (!failures.isEmpty()) {
        failures.remove(key);
      }
    } catch (ApiError error) {
      int before = failures.merge(key, 1, Integer::sum) - 1;
      addAfter(key, reconciler.backoff().after(before).plus(REFUSAL));
    } finally {
      overseer.ends();
    }
  }
}
