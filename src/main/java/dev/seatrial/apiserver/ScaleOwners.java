package dev.seatrial.apiserver;

import dev.seatrial.patch.FieldSet;
import dev.seatrial.patch.ManagedEntry.Writer;
import dev.seatrial.patch.ManagedFields;
import dev.seatrial.patch.ScaleFields;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who manages the number of replicas of an object, before and after writes to its subresource
 * {@code scale}: the server compares Scales there and knows nothing of the rest of the object.
 *
 * <p>Follows {@code UpdatedObject} in {@code pkg/registry/apps/deployment/storage/storage.go},
 * v1.37.
 */
final class ScaleOwners {
  private final Catalog catalog;
  private final ScaleShape shape;
  private final ScaleFields fields;

  /** The owners of a stored object. */
  ScaleOwners(Server server, Resource resource, ObjectKey key) {
    this.catalog = server.catalog();
    this.shape = ScaleShape.of(catalog, resource);
    this.fields =
        new ScaleFields(server.owners().of(key), resource.apiVersion(), places(catalog, resource));
  }

  private static Map<String, FieldSet> places(Catalog catalog, Resource resource) {
    Map<String, FieldSet> places = new LinkedHashMap<>();
    for (Resource each : catalog.resources()) {
      if (each.groupResource().equals(resource.groupResource())) {
        boolean scales = each.subresource("scale").isPresent();
        places.put(
            each.apiVersion(), scales ? ScaleShape.of(catalog, each).place() : FieldSet.EMPTY);
      }
    }
    return places;
  }

  ScaleShape shape() {
    return shape;
  }

  /** The schema of a Scale. */
  Schema schema() {
    return ScaleShape.schema(catalog);
  }

  /** A write to a scale, which has no time of its own. */
  static ManagedFields.Write write(Writer writer) {
    return new ManagedFields.Write(writer, ScaleFields.VERSION, "", FieldSet.EMPTY);
  }

  /** Who manages what of the Scale. */
  ManagedFields ofScale() {
    return fields.ofScale();
  }

  /** Who manages what of the object once these manage its Scale. */
  ManagedFields with(ManagedFields scale) {
    return fields.ofParent(scale);
  }

  /** Who manages what of the object once somebody has scaled it other than by applying. */
  // As Update in skipnonapplied.go, apimachinery: what nobody manages stays so.
  ManagedFields scaled(Tree old, Tree scaled, String manager) {
    ManagedFields scale = ofScale();
    if (scale.entries().isEmpty()) {
      return with(scale);
    }
    Writer writer = Writer.update(manager, Part.SCALE.subresource());
    return with(scale.written(schema(), shape.live(old), shape.of(scaled), write(writer)));
  }
}
