package dev.seatrial.validation.decode;

import dev.seatrial.defaulting.Pruning;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a custom resource as strictly as somebody can ask for.
 *
 * <p>As {@code schemaCoercingDecoder} in {@code pkg/apiserver/customresource_handler.go} of {@code
 * k8s.io/apiextensions-apiserver}, v1.37: metadata first, then what the schema does not know, then
 * the metadata of objects inside the object.
 */
public final class CustomResourceDecoder {
  private static final Path META = Path.of("metadata");

  private CustomResourceDecoder() {}

  /** What can't be read in the object: one malformed value, or everything that is not strict. */
  public static List<DecodeError> errors(Tree object, CustomKind kind) {
    Schema objectMeta = kind.resource().schema().field("metadata").orElseThrow().schema();
    List<DecodeError> errors = new ArrayList<>();
    for (DecodeError error : StrictDecoder.errors(objectMeta, object.at("metadata"))) {
      if (error.type() == DecodeError.Type.MALFORMED) {
        return List.of(DecodeError.malformed(META.then(error.path()), error.message()));
      }
      errors.add(DecodeError.unknownField(META.then(error.path())));
    }
    Pruning pruning = Pruning.ofObject(object, kind.structure());
    sorted(pruning.unknown()).forEach(path -> errors.add(DecodeError.unknownField(path)));
    Tree inner = pruning.pruned().without("metadata");
    EmbeddedMetadataDecoder embedded = new EmbeddedMetadataDecoder(objectMeta);
    Optional<FieldError> malformed = embedded.decode(inner, kind.structure(), Path.ROOT);
    if (malformed.isPresent()) {
      return List.of(DecodeError.malformed(malformed.get().path(), malformed.get().toString()));
    }
    // Here the server spells the keys of maps in brackets.
    sorted(embedded.unknown())
        .forEach(path -> errors.add(DecodeError.unknownField(path, path.toString())));
    return List.copyOf(errors);
  }

  private static List<Path> sorted(List<Path> paths) {
    List<Path> sorted = new ArrayList<>(paths);
    sorted.sort(Comparator.comparing(JsonPath::text));
    return sorted;
  }
}
