package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Job;
import dev.seatrial.reconcile.Reconciler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Deletes jobs a while after they finished, where they say after which.
 *
 * <p>Follows {@code pkg/controller/ttlafterfinished/ttlafterfinished_controller.go}, v1.37.
 */
public final class TtlAfterFinishedController implements Reconciler {
  private final Api api;

  /** A controller on an API server. */
  public TtlAfterFinishedController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "ttl-after-finished-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.JOBS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    boolean gone = change.kind() == Change.Kind.DELETED;
    if (change.key().resource().equals(Resources.JOBS) && !gone) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Job> job = api.find(key).map(Job::new).filter(one -> !one.object().isTerminating());
    if (job.isEmpty()
        || job.get().finishedSeconds().isEmpty()
        || job.get().ttlSecondsAfterFinished().isEmpty()) {
      return;
    }
    long expires =
        job.get().finishedSeconds().getAsLong() + job.get().ttlSecondsAfterFinished().getAsInt();
    long left = expires * 1_000_000 - api.clock().nowMicros();
    if (left > 0) {
      requeue.after(Duration.ofNanos(left * 1_000));
      return;
    }
    api.delete(
        key,
        DeleteOptions.DEFAULT
            .withPropagation(Propagation.FOREGROUND)
            .onlyIf(job.get().object().uid()));
  }
}
