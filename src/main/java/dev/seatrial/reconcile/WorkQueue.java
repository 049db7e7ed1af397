package dev.seatrial.reconcile;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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
  // Those that wait or are due.
  private final Map<ObjectKey, Item> items = new LinkedHashMap<>();
  private final Map<ObjectKey, Integer> failures = new LinkedHashMap<>();
  private Overseer overseer = Overseer.NONE;
  private boolean closed;

  /** A key and when it is to be looked at; what is agreed on leads here without a search. */
  private static final class Item {
    private final ObjectKey key;
    private boolean waiting;
    private long due = Long.MAX_VALUE;

    private Item(ObjectKey key) {
      this.key = key;
    }

    private boolean isIdle() {
      return !waiting && due == Long.MAX_VALUE;
    }
  }

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
    items.clear();
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
    Item item = item(key);
    if (!item.waiting) {
      item.waiting = true;
      agenda.after(choices.latency(reconciler.name(), latency()), () -> process(item));
    }
  }

  private Item item(ObjectKey key) {
    return items.computeIfAbsent(key, Item::new);
  }

  private Duration latency() {
    return latency.plus(overseer.delay(reconciler.name()));
  }

  /** Adds a key, to be looked at after a time, unless it is to be looked at before then. */
  public void addAfter(ObjectKey key, Duration delay) {
    addAfter(item(key), delay);
  }

  private void addAfter(Item item, Duration delay) {
    long due = agenda.nowMicros() + Math.max(0, Agenda.micros(delay));
    if (item.due > due) {
      item.due = due;
      agenda.at(due, () -> addWhenDue(item, due));
    }
  }

  private void addWhenDue(Item item, long due) {
    if (item.due == due) {
      item.due = Long.MAX_VALUE;
      if (!item.waiting) {
        item.waiting = true;
        agenda.after(Duration.ZERO, () -> process(item));
      }
    }
  }

  private void process(Item item) {
    if (closed) {
      return;
    }
    item.waiting = false;
    if (!overseer.isStopped(reconciler.name())) {
      reconcile(item);
    }
    if (item.isIdle()) {
      items.remove(item.key);
    }
  }

  private void reconcile(Item item) {
    overseer.begins(reconciler.name(), item.key);
    try {
      reconciler.reconcile(item.key, delay -> addAfter(item, delay));
      if (!failures.isEmpty()) {
        failures.remove(item.key);
      }
    } catch (ApiError error) {
      int before = failures.merge(item.key, 1, Integer::sum) - 1;
      addAfter(item, reconciler.backoff().after(before).plus(REFUSAL));
    } finally {
      overseer.ends();
    }
  }
}
