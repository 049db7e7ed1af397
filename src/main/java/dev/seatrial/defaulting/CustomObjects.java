package dev.seatrial.defaulting;

import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Structural;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * What the API server makes of a custom resource before it validates it: pruned, with canonical
 * metadata, and with the defaults of its schema.
 *
 * <p>As {@code unstructuredSchemaCoercer} and {@code unstructuredDefaulter} in {@code
 * pkg/apiserver/customresource_handler.go} of {@code k8s.io/apiextensions-apiserver}, v1.37.
 */
final class CustomObjects {
  private final Shaper shaper;

  CustomObjects(Shaper shaper) {
    this.shaper = shaper;
  }

  /** The object with the defaults of its schema. */
  Tree defaulted(Tree object, CustomKind kind) {
    Tree decoded = decoded(object, kind);
    Tree filled = StructuralDefaults.filled(decoded, kind.structure());
    // As PruneDefaults: a default has no unknown fields either.
    return filled == decoded ? filled : Pruning.ofObject(filled, kind.structure()).pruned();
  }

  /** The object as it is once it has been read. */
  Tree decoded(Tree object, CustomKind kind) {
    Schema objectMeta = kind.resource().schema().field("metadata").orElseThrow().schema();
    Tree pruned = Pruning.ofObject(object, kind.structure()).pruned();
    Tree known = StructuralDefaults.withoutNulls(own(pruned), Optional.of(kind.structure()));
    Tree canonical = canonical(known, kind.structure(), objectMeta);
    Tree result = canonical.object();
    for (String field : new String[] {"apiVersion", "kind"}) {
      result = result.with(object.at(field), field);
    }
    Tree metadata = object.at("metadata");
    if (metadata instanceof ObjectTree) {
      result = result.with(shaper.shaped(metadata, objectMeta), "metadata");
    }
    return inWrittenOrder(object, result);
  }

  static boolean hasWrongNulls(Tree object, CustomKind kind) {
    Tree own = own(object);
    return !StructuralDefaults.withoutNulls(own, Optional.of(kind.structure())).equals(own);
  }

  // The three fields that all objects have are read before all else, whatever the schema says.
  private static Tree own(Tree object) {
    return object.without("apiVersion").without("kind").without("metadata");
  }

  /** The fields in the order in which somebody wrote them. */
  private static Tree inWrittenOrder(Tree written, Tree fields) {
    Tree ordered = ObjectTree.EMPTY;
    for (String name : written.object().names()) {
      ordered = ordered.with(fields.at(name), name);
    }
    return ordered;
  }

  /** Metadata of objects inside the object, as their types would be written. */
  private Tree canonical(Tree value, Structural schema, Schema objectMeta) {
    if (value instanceof ObjectTree object) {
      ObjectTree result = object;
      for (int i = 0; i < object.size(); i++) {
        String name = object.name(i);
        Optional<Structural> field = schema.field(name);
        if (schema.isEmbeddedResource()
            && name.equals("metadata")
            && object.value(i) instanceof ObjectTree) {
          result = result.with(name, shaper.shaped(object.value(i), objectMeta));
        } else if (field.isPresent()) {
          result = result.with(name, canonical(object.value(i), field.get(), objectMeta));
        }
      }
      return result;
    }
    if (!(value instanceof ListTree list) || schema.items().isEmpty()) {
      return value;
    }
    ListTree result = list;
    for (int i = 0; i < list.size(); i++) {
      Tree item = canonical(list.at(i), schema.items().get(), objectMeta);
      result = item == list.at(i) ? result : result.with(i, item);
    }
    return result;
  }
}
