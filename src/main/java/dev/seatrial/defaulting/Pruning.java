package dev.seatrial.defaulting;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes from a custom resource what its schema does not know.
 *
 * <p>As {@code PruneWithOptions} in {@code pkg/apiserver/schema/pruning/algorithm.go} of {@code
 * k8s.io/apiextensions-apiserver}, v1.37.
 */
public final class Pruning {
  private static final List<String> META = List.of("apiVersion", "kind", "metadata");

  private final List<Path> unknown = new ArrayList<>();
  private final Tree pruned;

  private Pruning(Tree object, Structural schema) {
    this.pruned = pruned(object, Optional.of(schema), Path.ROOT);
  }

  /** Of a whole object: what every object has is kept. */
  public static Pruning ofObject(Tree object, Structural schema) {
    return new Pruning(object, schema.asResource());
  }

  /** Of a value anywhere in an object. */
  public static Pruning ofValue(Tree value, Structural schema) {
    return new Pruning(value, schema);
  }

  /** The fields that the schema does not know, in the order of their names. */
  public List<Path> unknown() {
    return unknown;
  }

  /** The value without them. */
  public Tree pruned() {
    return pruned;
  }

  private Tree pruned(Tree value, Optional<Structural> schema, Path path) {
    if (schema.isPresent() && schema.get().preservesUnknownFields()) {
      return kept(value, schema.get(), path);
    }
    if (value instanceof ObjectTree object) {
      ObjectTree result = object;
      for (String name : object.sorted().names()) {
        result = result.with(name, field(object.at(name), name, schema, path));
      }
      return result;
    }
    return value instanceof ListTree list
        ? items(list, schema.flatMap(Structural::items), path)
        : value;
  }

  private Tree field(Tree value, String name, Optional<Structural> schema, Path path) {
    if (schema.isPresent() && schema.get().isEmbeddedResource() && META.contains(name)) {
      return value;
    }
    Optional<Structural> named = schema.map(node -> node.properties().get(name));
    if (named.isPresent()) {
      return pruned(value, named, path.field(name));
    }
    if (schema.isPresent() && schema.get().mentionsAdditionalProperties()) {
      return pruned(value, schema.get().additionalProperties(), path.field(name));
    }
    unknown.add(path.field(name));
    return Tree.ABSENT;
  }

  private Tree items(ListTree list, Optional<Structural> schema, Path path) {
    ListTree result = list;
    for (int i = 0; i < list.size(); i++) {
      Tree item = pruned(list.at(i), schema, path.index(i));
      result = item == list.at(i) ? result : result.with(i, item);
    }
    return result;
  }

  // As skipPrune: unknown fields stay, and known ones are pruned by their own schema.
  private Tree kept(Tree value, Structural schema, Path path) {
    if (value instanceof ObjectTree object) {
      ObjectTree result = object;
      for (String name : object.sorted().names()) {
        boolean meta = schema.isEmbeddedResource() && META.contains(name);
        boolean known =
            schema.properties().containsKey(name) || schema.mentionsAdditionalProperties();
        if (!meta && known) {
          result = result.with(name, field(object.at(name), name, Optional.of(schema), path));
        }
      }
      return result;
    }
    if (value instanceof ListTree list && schema.items().isPresent()) {
      ListTree result = list;
      for (int i = 0; i < list.size(); i++) {
        Tree item = kept(list.at(i), schema.items().get(), path.index(i));
        result = item == list.at(i) ? result : result.with(i, item);
      }
      return result;
    }
    return value;
  }
}
