package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.reconcile.Backoff;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Empties namespaces that were deleted, then lets them go.
 *
 * <p>Follows {@code pkg/controller/namespace/namespace_controller.go}, v1.37: whatever happens to
 * the namespace is looked at five seconds later, lest something is still on its way into it.
 */
public final class NamespaceController implements Reconciler {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(5), Duration.ofMinutes(1));
  private static final String FINALIZER = "kubernetes";

  private final Api api;

  /** A controller on an API server. */
  public NamespaceController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "namespace-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.NAMESPACES);
  }

  @Override
  public Duration batching(Change change) {
    return GRACE;
  }

  @Override
  public Backoff backoff() {
    return BACKOFF;
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    boolean namespace = change.key().resource().equals(Resources.NAMESPACES);
    boolean gone = change.kind() == Change.Kind.DELETED;
    if (namespace && !gone && new KubeObject(change.after()).isTerminating()) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key).filter(one -> new KubeObject(one).isTerminating());
    boolean held =
        found
            .filter(one -> one.items("spec", "finalizers").contains(Tree.of(FINALIZER)))
            .isPresent();
    if (!held) {
      return;
    }
    NamespaceContent content = new NamespaceContent(api, found.get());
    content.delete();
    if (content.secondsLeft() > 0) {
      requeue.after(Duration.ofSeconds(content.secondsLeft() / 2 + 1));
    } else {
      api.finalizeNamespace(key, FINALIZER);
    }
  }
}
