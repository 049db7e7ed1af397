package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells nodes how long they may keep secrets and config maps: the longer, the larger the cluster.
 *
 * <p>Follows {@code pkg/controller/ttl/ttl_controller.go}, v1.37.
 */
public final class TtlController implements Reconciler {
  private static final String ANNOTATION = "node.alpha.kubernetes.io/ttl";

  private final Api api;

  /** A controller on an API server. */
  public TtlController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "ttl-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.NODES);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    boolean node = change.key().resource().equals(Resources.NODES);
    if (node && !change.after().at("metadata", "annotations", ANNOTATION).isPresent()) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> node = api.find(key);
    if (node.isPresent() && !node.get().at("metadata", "annotations", ANNOTATION).isPresent()) {
      Tree seconds = Tree.of(Integer.toString(seconds(api.store().list(Resources.NODES).size())));
      api.modify(key, found -> found.with(seconds, "metadata", "annotations", ANNOTATION));
    }
  }

  private static int seconds(int nodes) {
    if (nodes <= 100) {
      return 0;
    }
    if (nodes <= 500) {
      return 15;
    }
    return nodes <= 1_000 ? 30 : nodes <= 2_000 ? 60 : 300;
  }
}
