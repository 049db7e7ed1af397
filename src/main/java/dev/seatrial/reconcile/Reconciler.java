package dev.seatrial.reconcile;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A control loop: it is told which keys a change concerns, and brings what is closer to what should
 * be. It looks at what is, never at which event woke it.
 */
public interface Reconciler {
  /** The component's name as events write it: {@code deployment-controller}. */
  String name();

  /** The resources of which it hears, as of its informers; of all where it names none. */
  default List<String> watched() {
    return List.of();
  }

  /** Names the keys that a change makes worth a look. */
  void concerned(Change change, Consumer<ObjectKey> keys);

  /** How long to wait for more changes of the kind before a look; none by default. */
  default Duration batching(Change change) {
    return Duration.ZERO;
  }

  /** How long a key waits whose reconcile was refused something. */
  default Backoff backoff() {
    return Backoff.USUAL;
  }

  /**
   * Brings one key closer to what should be.
   *
   * <p>An {@link dev.seatrial.apiserver.ApiError} thrown is retried with the queue's back-off.
   */
  void reconcile(ObjectKey key, Requeue requeue);

  /** Asks for another look at the key that is being reconciled. */
  interface Requeue {
    /** Another look after a time. */
    void after(Duration delay);
  }
}
