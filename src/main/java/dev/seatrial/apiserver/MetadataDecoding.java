package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.decode.DecodeError;
import dev.seatrial.validation.decode.StrictDecoder;
import java.util.Optional;

/** Whether what an object says in {@code metadata} can be read, whatever its kind. */
// As metadataValidatingDecoder in cli-runtime/pkg/resource/metadata_decoder.go, v0.37.
public final class MetadataDecoding {
  // All kinds have the same metadata; this one has little else.
  private static final String ANY_KIND = "ConfigMap";

  private MetadataDecoding() {}

  /** What Go says of the first value that cannot be read; empty where all can. */
  public static Optional<String> problem(Catalog catalog, Tree object) {
    Schema schema = catalog.kind("v1", ANY_KIND).orElseThrow().schema();
    Tree metadata = ObjectTree.of("metadata", object.at("metadata"));
    return StrictDecoder.errors(schema, metadata).stream()
        .filter(error -> error.type() == DecodeError.Type.MALFORMED)
        .findFirst()
        .map(error -> error.message().replace(ANY_KIND + ".", "metadataOnlyObject."));
  }
}
