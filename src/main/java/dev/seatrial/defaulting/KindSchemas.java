package dev.seatrial.defaulting;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The schemas of the kinds met so far: a cluster asks for the same few all the time. */
final class KindSchemas {
  private final Catalog catalog;
  private final Map<Kind, Optional<Schema>> known = new LinkedHashMap<>();

  private record Kind(String apiVersion, String kind) {
    // Written out, for what the compiler adds is linked at first use, which costs a start 15 ms.
    @Override
    public boolean equals(Object other) {
      return other instanceof Kind that
          && kind.equals(that.kind)
          && apiVersion.equals(that.apiVersion);
    }

    @Override
    public int hashCode() {
      return apiVersion.hashCode() * 31 + kind.hashCode();
    }
  }

  KindSchemas(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The definition of an object's kind, where it is a custom one. */
  Optional<CustomKind> custom(Tree object) {
    return catalog.customKinds().isEmpty()
        ? Optional.empty()
        : catalog.custom(object.text("", "apiVersion"), object.text("", "kind"));
  }

  /** The schema of an object's kind, where the version has it. */
  Optional<Schema> of(Tree object) {
    Kind kind = new Kind(object.text("", "apiVersion"), object.text("", "kind"));
    Optional<Schema> found = known.get(kind);
    if (found == null) {
      found = catalog.schema(kind.apiVersion, kind.kind);
      if (found.isPresent()) {
        // Names that somebody made up are not kept, for there is no end of them.
        known.put(kind, found);
      }
    }
    return found;
  }
}
