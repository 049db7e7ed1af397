package dev.seatrial.server;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Subresource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is served in one document, as {@code kubectl} asks for it first.
 *
 * <p>Follows {@code APIGroupDiscoveryList} in {@code k8s.io/api/apidiscovery/v2/types.go}, v1.37.
 */
final class AggregatedDiscovery {
  private final Catalog catalog;

  AggregatedDiscovery(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The core group, or all the others. */
  Tree document(boolean core) {
    Map<String, Map<String, List<Tree>>> groups = new LinkedHashMap<>();
    for (Resource resource : catalog.resources()) {
      if (resource.group().isEmpty() == core) {
        groups
            .computeIfAbsent(resource.group(), group -> new LinkedHashMap<>())
            .computeIfAbsent(resource.version(), version -> new ArrayList<>())
            .add(resource(resource));
      }
    }
    List<Tree> items = new ArrayList<>();
    groups.forEach((group, versions) -> items.add(group(group, versions)));
    return new ObjectBuilder()
        .put("kind", "APIGroupDiscoveryList")
        .put("apiVersion", "apidiscovery.k8s.io/v2")
        .put("metadata", ObjectTree.EMPTY)
        .put("items", Tree.of(items))
        .build();
  }

  private static Tree group(String name, Map<String, List<Tree>> versions) {
    List<Tree> all = new ArrayList<>();
    versions.forEach(
        (version, resources) ->
            all.add(
                new ObjectBuilder()
                    .put("version", version)
                    .put("resources", Tree.of(resources))
                    .put("freshness", "Current")
                    .build()));
    ObjectBuilder metadata = new ObjectBuilder();
    if (!name.isEmpty()) {
      metadata.put("name", name);
    }
    return new ObjectBuilder()
        .put("metadata", metadata.put("creationTimestamp", Tree.NULL).build())
        .put("versions", Tree.of(all))
        .build();
  }

  private static Tree resource(Resource resource) {
    List<Tree> parts =
        resource.subresources().stream().map(AggregatedDiscovery::subresource).toList();
    return new ObjectBuilder()
        .put("resource", resource.plural())
        .put("responseKind", kind(resource.apiVersion(), resource.kind()))
        .put("scope", resource.namespaced() ? "Namespaced" : "Cluster")
        .put("singularResource", resource.singular())
        .put("verbs", Tree.texts(resource.verbs()))
        .put("shortNames", orAbsent(resource.shortNames()))
        .put("categories", orAbsent(resource.categories()))
        .put("subresources", parts.isEmpty() ? Tree.ABSENT : Tree.of(parts))
        .build();
  }

  private static Tree subresource(Subresource part) {
    return new ObjectBuilder()
        .put("subresource", part.name())
        .put("responseKind", kind(part.apiVersion(), part.kind()))
        .put("verbs", Tree.texts(part.verbs()))
        .build();
  }

  static Tree kind(String apiVersion, String kind) {
    int slash = apiVersion.indexOf('/');
    return new ObjectBuilder()
        .put("group", slash < 0 ? "" : apiVersion.substring(0, slash))
        .put("version", apiVersion.substring(slash + 1))
        .put("kind", kind)
        .build();
  }

  private static Tree orAbsent(List<String> words) {
    return words.isEmpty() ? Tree.ABSENT : Tree.texts(words);
  }
}
