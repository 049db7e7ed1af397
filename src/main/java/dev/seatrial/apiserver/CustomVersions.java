package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomDefinition;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Custom objects are kept in one version and told in the one that is asked for. Only its name
 * differs: webhooks that would convert more are not run.
 *
 * <p>Follows {@code nopConverter} in {@code apiextensions-apiserver/pkg/apiserver/conversion},
 * v0.37.
 */
final class CustomVersions {
  private CustomVersions() {}

  /** The object in the version of a resource; one of a built-in kind as it is. */
  static Tree in(Resource resource, Tree object) {
    return resource.isCustom() && object.isPresent()
        ? object.with(Tree.of(resource.apiVersion()), "apiVersion")
        : object;
  }

  /** The object in the version in which those of its kind are kept. */
  static Tree stored(Catalog catalog, Resource resource, Tree object) {
    if (!resource.isCustom()) {
      return object;
    }
    return catalog
        .custom(resource.apiVersion(), resource.kind())
        .map(CustomKind::definition)
        .map(definition -> object.with(Tree.of(kept(definition)), "apiVersion"))
        .orElse(object);
  }

  /** The version in which objects are kept: the storage version, or else the first served one. */
  static String kept(CustomDefinition definition) {
    String storage = definition.storageVersion();
    List<String> served =
        definition.versions().stream()
            .filter(version -> version.flag(false, "served"))
            .map(version -> version.text("", "name"))
            .toList();
    boolean known = served.contains(storage) || served.isEmpty();
    return definition.group() + "/" + (known ? storage : served.get(0));
  }
}
