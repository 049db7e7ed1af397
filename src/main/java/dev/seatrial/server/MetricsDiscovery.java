package dev.seatrial.server;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** What clients learn of the metrics API before they use it. */
// As an aggregated API server tells it: k8s.io/apiserver/pkg/endpoints/discovery, v0.37.
final class MetricsDiscovery {
  static final String GROUP = "metrics.k8s.io";
  static final String VERSION = GROUP + "/v1beta1";
  private static final List<String> VERBS = List.of("get", "list");

  private MetricsDiscovery() {}

  /** What stands at a path; empty where nothing does. */
  static Optional<Tree> document(List<String> path) {
    if (path.size() == 2) {
      Tree described = group();
      ObjectBuilder group = new ObjectBuilder().put("kind", "APIGroup").put("apiVersion", "v1");
      described.object().names().forEach(name -> group.put(name, described.at(name)));
      return Optional.of(group.build());
    }
    return path.size() == 3 && path.get(2).equals("v1beta1")
        ? Optional.of(resources())
        : Optional.empty();
  }

  /** The group among the others. */
  static Tree group() {
    Tree version = ObjectTree.of("groupVersion", Tree.of(VERSION), "version", Tree.of("v1beta1"));
    return ObjectTree.of("name", Tree.of(GROUP), "versions", Tree.of(List.of(version)))
        .with(version, "preferredVersion");
  }

  /** The group with all that is in it. */
  static Tree aggregated() {
    Tree version =
        new ObjectBuilder()
            .put("version", "v1beta1")
            .put(
                "resources",
                Tree.of(
                    List.of(
                        discovered("nodes", "NodeMetrics", "Cluster"),
                        discovered("pods", "PodMetrics", "Namespaced"))))
            .put("freshness", "Current")
            .build();
    Tree metadata =
        new ObjectBuilder().put("name", GROUP).put("creationTimestamp", Tree.NULL).build();
    return ObjectTree.of("metadata", metadata, "versions", Tree.of(List.of(version)));
  }

  private static Tree discovered(String plural, String kind, String scope) {
    return new ObjectBuilder()
        .put("resource", plural)
        .put("responseKind", AggregatedDiscovery.kind(VERSION, kind))
        .put("scope", scope)
        .put("singularResource", "")
        .put("verbs", Tree.texts(VERBS))
        .build();
  }

  private static Tree resources() {
    return new ObjectBuilder()
        .put("kind", "APIResourceList")
        .put("apiVersion", "v1")
        .put("groupVersion", VERSION)
        .put(
            "resources",
            Tree.of(
                List.of(entry("nodes", false, "NodeMetrics"), entry("pods", true, "PodMetrics"))))
        .build();
  }

  private static Tree entry(String plural, boolean namespaced, String kind) {
    return new ObjectBuilder()
        .put("name", plural)
        .put("singularName", "")
        .put("namespaced", namespaced)
        .put("kind", kind)
        .put("verbs", Tree.texts(VERBS))
        .build();
  }
}
