package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives every namespace its service account {@code default}.
 *
 * <p>Follows {@code pkg/controller/serviceaccount/serviceaccounts_controller.go}, v1.37.
 */
public final class ServiceAccountController implements Reconciler {
  private static final String DEFAULT = "default";

  private final Api api;

  /** A controller on an API server. */
  public ServiceAccountController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "service-account-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.NAMESPACES, Resources.SERVICE_ACCOUNTS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    NamespaceKeys.ofNamespaceOr(Resources.SERVICE_ACCOUNTS, change).ifPresent(keys);
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    ObjectKey account = new ObjectKey(Resources.SERVICE_ACCOUNTS, key.name(), DEFAULT);
    if (NamespaceKeys.isActive(api, key) && api.find(account).isEmpty()) {
      Tree metadata = ObjectTree.of("name", Tree.of(DEFAULT), "namespace", Tree.of(key.name()));
      api.create(
          new ObjectBuilder()
              .put("apiVersion", "v1")
              .put("kind", "ServiceAccount")
              .put("metadata", metadata)
              .build());
    }
  }
}
