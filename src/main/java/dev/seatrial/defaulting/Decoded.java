package dev.seatrial.defaulting;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * An object as the API server writes it after it has read it, without any default.
 *
 * <p>Null and unknown fields go, and so do zero values that Go leaves out; fields that Go always
 * writes are there ({@code status: {}}); quantities, times, durations and base64 are canonical;
 * fields come in Go's order and map keys sorted. What has the wrong type stays, for validation to
 * say so. Not for many threads at once.
 */
public final class Decoded {
  private final KindSchemas schemas;
  private final Shaper shaper = new Shaper(Rules.NONE);

  private Decoded(Catalog catalog) {
    this.schemas = new KindSchemas(catalog);
  }

  /** Reads and writes the kinds of a version. */
  public static Decoded of(Catalog catalog) {
    return new Decoded(catalog);
  }

  /** The object as it would be written; an object of an unknown kind comes back as it is. */
  public Tree normalised(Tree object) {
    Optional<CustomKind> custom = schemas.custom(object);
    if (custom.isPresent()) {
      // It has no Go type, only a map, which Go writes in the order of the keys.
      return Json.sorted(new CustomObjects(shaper).decoded(object, custom.get()));
    }
    return schemas.of(object).map(schema -> normalised(object, schema)).orElse(object);
  }

  /** The value as it would be written by a schema. */
  public Tree normalised(Tree value, Schema schema) {
    return shaper.shaped(value, schema);
  }
}
