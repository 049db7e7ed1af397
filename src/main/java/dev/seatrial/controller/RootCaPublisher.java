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
 * Puts the cluster's certificate into every namespace, where pods mount it with their token.
 *
 * <p>Follows {@code pkg/controller/certificates/rootcacertpublisher/publisher.go}, v1.37. The
 * simulated cluster has no certificate: the text says so.
 */
public final class RootCaPublisher implements Reconciler {
  private static final String NAME = "kube-root-ca.crt";
  private static final String DESCRIPTION =
      "Contains a CA bundle that can be used to verify the kube-apiserver when using internal"
          + " endpoints such as the internal service IP or kubernetes.default.svc. No other usage is"
          + " guaranteed across distributions of Kubernetes clusters.";

  private final Api api;

  /** A publisher on an API server. */
  public RootCaPublisher(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "root-ca-certificate-publisher";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.NAMESPACES, Resources.CONFIG_MAPS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    NamespaceKeys.ofNamespaceOr(Resources.CONFIG_MAPS, change).ifPresent(keys);
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    ObjectKey published = new ObjectKey(Resources.CONFIG_MAPS, key.name(), NAME);
    if (NamespaceKeys.isActive(api, key) && api.find(published).isEmpty()) {
      api.create(configMap(key.name()));
    }
  }

  private static Tree configMap(String namespace) {
    Tree annotations = ObjectTree.of("kubernetes.io/description", Tree.of(DESCRIPTION));
    Tree metadata =
        new ObjectBuilder()
            .put("annotations", annotations)
            .put("name", NAME)
            .put("namespace", namespace)
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "ConfigMap")
        .put("metadata", metadata)
        .put("data", ObjectTree.of("ca.crt", Tree.of("a simulated cluster has no certificate\n")))
        .build();
  }
}
