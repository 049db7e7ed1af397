package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Subresource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The documents by which clients learn what a server serves: {@code /api}, {@code /apis} and what
 * lies under them.
 *
 * <p>Follows {@code apiserver/pkg/endpoints/discovery}, v1.37.
 */
public final class Discovery {
  private final Catalog catalog;

  /** What a server with the kinds of a catalog tells. */
  public Discovery(Catalog catalog) {
    this.catalog = catalog;
  }

  /** {@code /apis}: all groups but the core one. */
  public Tree groups() {
    List<Tree> groups = names().stream().map(this::described).toList();
    return new ObjectBuilder()
        .put("kind", "APIGroupList")
        .put("apiVersion", "v1")
        .put("groups", Tree.of(groups))
        .build();
  }

  /** {@code /apis/GROUP}; empty where there is no such group. */
  public Optional<Tree> group(String name) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    ObjectBuilder group = new ObjectBuilder().put("kind", "APIGroup").put("apiVersion", "v1");
    Tree described = described(name);
    for (String field : described.object().names()) {
      group.put(field, described.at(field));
    }
    return Optional.of(group.build());
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    catalog.resources().forEach(resource -> names.add(resource.group()));
    names.remove("");
    return names;
  }

  private Tree described(String group) {
    Set<String> versions = new LinkedHashSet<>();
    catalog.resources().stream()
        .filter(resource -> resource.group().equals(group))
        .forEach(resource -> versions.add(resource.version()));
    List<Tree> described =
        versions.stream()
            .<Tree>map(
                version ->
                    ObjectTree.of(
                        "groupVersion",
                        Tree.of(group + "/" + version),
                        "version",
                        Tree.of(version)))
            .toList();
    return ObjectTree.of("name", Tree.of(group), "versions", Tree.of(described))
        .with("preferredVersion", described.get(0));
  }

  /** {@code /api/v1} and {@code /apis/GROUP/VERSION}; empty where that version is not served. */
  public Optional<Tree> resources(String groupVersion) {
    List<Resource> served =
        catalog.resources().stream()
            .filter(resource -> resource.apiVersion().equals(groupVersion))
            .toList();
    if (served.isEmpty()) {
      return Optional.empty();
    }
    List<Tree> all = new ArrayList<>();
    for (Resource resource : served) {
      all.add(entry(resource));
      resource.subresources().forEach(sub -> all.add(entry(resource, sub)));
    }
    return Optional.of(
        new ObjectBuilder()
            .put("kind", "APIResourceList")
            // The core group's document does not name its own version.
            .put("apiVersion", groupVersion.equals("v1") ? Tree.ABSENT : Tree.of("v1"))
            .put("groupVersion", groupVersion)
            .put("resources", Tree.of(all))
            .build());
  }

  private Tree entry(Resource resource) {
    ObjectBuilder entry =
        new ObjectBuilder()
            .put("name", resource.plural())
            .put("singularName", resource.singular())
            .put("namespaced", resource.namespaced())
            .put("kind", resource.kind())
            .put("verbs", Tree.texts(resource.verbs()))
            .put("shortNames", orAbsent(resource.shortNames()))
            .put("categories", orAbsent(resource.categories()));
    // What is never stored, such as a review, can't be listed.
    if (resource.verbs().contains("watch")) {
      entry.put("storageVersionHash", StorageVersion.hash(catalog, resource));
    }
    return entry.build();
  }

  private static Tree entry(Resource resource, Subresource sub) {
    ObjectBuilder entry =
        new ObjectBuilder()
            .put("name", resource.plural() + "/" + sub.name())
            .put("singularName", "")
            .put("namespaced", resource.namespaced());
    if (!sub.apiVersion().equals(resource.apiVersion())) {
      int slash = sub.apiVersion().indexOf('/');
      entry
          .put("group", slash < 0 ? Tree.ABSENT : Tree.of(sub.apiVersion().substring(0, slash)))
          .put("version", sub.apiVersion().substring(slash + 1));
    }
    return entry.put("kind", sub.kind()).put("verbs", Tree.texts(sub.verbs())).build();
  }

  private static Tree orAbsent(List<String> words) {
    return words.isEmpty() ? Tree.ABSENT : Tree.texts(words);
  }
}
