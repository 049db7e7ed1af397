package dev.seatrial.validation.decode;

import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Structural;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads type and metadata of the objects that are embedded in a custom resource.
 *
 * <p>As {@code CoerceWithOptions} in {@code pkg/apiserver/schema/objectmeta/algorithm.go} of {@code
 * k8s.io/apiextensions-apiserver}, v1.37.
 */
public final class EmbeddedMetadataDecoder {
  private final Schema objectMeta;
  private final List<Path> unknown = new ArrayList<>();

  /** A decoder, given what metadata looks like. */
  public EmbeddedMetadataDecoder(Schema objectMeta) {
    this.objectMeta = objectMeta;
  }

  /** The fields of metadata that nobody knows, of what was decoded so far. */
  List<Path> unknown() {
    return unknown;
  }

  /** The first value that can't be read. */
  public Optional<FieldError> decode(Tree value, Structural schema, Path path) {
    if (value instanceof ObjectTree object) {
      for (String name : object.sorted().names()) {
        Optional<FieldError> own =
            schema.isEmbeddedResource()
                ? decodeMeta(object.at(name), path.field(name), name)
                : Optional.empty();
        Optional<FieldError> error = own.or(() -> decodeField(object.at(name), name, schema, path));
        if (error.isPresent()) {
          return error;
        }
      }
    } else if (value instanceof ListTree list && schema.items().isPresent()) {
      for (int i = 0; i < list.size(); i++) {
        Optional<FieldError> error = decode(list.at(i), schema.items().get(), path.index(i));
        if (error.isPresent()) {
          return error;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<FieldError> decodeField(Tree value, String name, Structural schema, Path path) {
    Path inner = schema.properties().containsKey(name) ? path.field(name) : path.key(name);
    return schema.field(name).flatMap(node -> decode(value, node, inner));
  }

  private Optional<FieldError> decodeMeta(Tree value, Path path, String name) {
    if (!name.equals("metadata")) {
      boolean readable =
          !name.equals("apiVersion") && !name.equals("kind") || value instanceof TextTree;
      return readable ? Optional.empty() : Optional.of(invalid(path, value, "must be a string"));
    }
    for (DecodeError error : StrictDecoder.errors(objectMeta, value)) {
      if (error.type() == DecodeError.Type.MALFORMED) {
        return Optional.of(invalid(path, value, error.message()));
      }
      unknown.add(path.then(error.path()));
    }
    return Optional.empty();
  }

  private static FieldError invalid(Path path, Tree value, String words) {
    return new FieldError(Type.INVALID, path, Json.sorted(value), words);
  }
}
