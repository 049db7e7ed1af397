package dev.seatrial.server;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Objects with what all of them have in the order in which a Go server writes it: kind and version
 * first, metadata by name, place and age.
 *
 * <p>Follows {@code ObjectMeta} and {@code ManagedFieldsEntry} in {@code
 * apimachinery/pkg/apis/meta/v1/types.go}, v1.37.
 */
final class GoOrder {
  private static final List<String> OBJECT = List.of("kind", "apiVersion", "metadata");
  private static final List<String> METADATA =
      List.of(
          "name",
          "generateName",
          "namespace",
          "uid",
          "resourceVersion",
          "generation",
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "labels",
          "annotations",
          "ownerReferences",
          "finalizers",
          "managedFields");
  private static final List<String> MANAGED =
      List.of(
          "manager", "operation", "apiVersion", "time", "fieldsType", "fieldsV1", "subresource");

  private GoOrder() {}

  static Tree of(Tree object) {
    if (!(object.at("metadata") instanceof ObjectTree metadata)) {
      return object;
    }
    Tree ordered = ordered(metadata, METADATA);
    List<Tree> managed = metadata.items("managedFields");
    if (!managed.isEmpty()) {
      List<Tree> entries = managed.stream().map(entry -> ordered(entry, MANAGED)).toList();
      ordered = ordered.with(Tree.of(entries), "managedFields");
    }
    return ordered(object.with(ordered, "metadata"), OBJECT);
  }

  private static Tree ordered(Tree tree, List<String> first) {
    ObjectTree object = tree.object();
    ObjectBuilder ordered = new ObjectBuilder(object.size());
    first.forEach(name -> ordered.put(name, object.at(name)));
    for (String name : object.names()) {
      if (!first.contains(name)) {
        ordered.put(name, object.at(name));
      }
    }
    return ordered.build();
  }
}
