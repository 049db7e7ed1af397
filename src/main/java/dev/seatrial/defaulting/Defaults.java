package dev.seatrial.defaulting;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * What the API server makes of an object before it validates it: decoded, so that values are
 * canonical and zero values gone, and with every default filled in.
 *
 * <p>Holds what the {@code defaults.go} files and the {@code +default} markers of one version of
 * Kubernetes say. What strategies and admission set comes later. Not for many threads at once.
 */
public final class Defaults {
  private final KindSchemas schemas;
  private final Shaper shaper;
  private final Shaper plain = new Shaper(Rules.NONE);

  private Defaults(Catalog catalog, Shaper shaper) {
    this.schemas = new KindSchemas(catalog);
    this.shaper = shaper;
  }

  /** The defaults of a version. */
  public static Defaults of(Catalog catalog) {
    return new Defaults(catalog, new Shaper(Rules.of(catalog.version())));
  }

  /** The object with its defaults; an object of an unknown kind comes back as it is. */
  public Tree applied(Tree object) {
    Optional<CustomKind> custom = schemas.custom(object);
    if (custom.isPresent()) {
      return new CustomObjects(shaper).defaulted(object, custom.get());
    }
    Optional<Schema> schema = schemas.of(object);
    return schema.isPresent() ? applied(object, schema.get()) : object;
  }

  /**
   * Whether a custom resource says null where its schema allows none and has no default for it. Who
   * reads an object passes over such nulls.
   */
  public boolean hasWrongNulls(Tree object) {
    return schemas
        .custom(object)
        .filter(custom -> CustomObjects.hasWrongNulls(object, custom))
        .isPresent();
  }

  /** The value with the defaults of a schema, such as that of a custom resource. */
  public Tree applied(Tree value, Schema schema) {
    return applied(value, Tree.ABSENT, schema);
  }

  /**
   * The same of a value that is to replace another.
   *
   * @param old a value that was given its defaults; the parts that both share are left as they are
   */
  public Tree applied(Tree value, Tree old, Schema schema) {
    return (hasDefaults(schema) ? shaper : plain).shaped(value, old, schema);
  }

  // The only group without a zz_generated.defaults.go in pkg/apis, v1.37: amounts of resources in
  // it are not rounded either.
  private static boolean hasDefaults(Schema schema) {
    return schema.goType().filter(type -> Rules.key(type).startsWith("node/")).isEmpty();
  }
}
