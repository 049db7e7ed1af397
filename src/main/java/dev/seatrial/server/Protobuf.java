package dev.seatrial.server;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.GoNamed;
import dev.seatrial.schema.GoType;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the bodies of clients that are built from Go types: those send protobuf, whatever they
 * accept.
 *
 * <p>Follows {@code apimachinery/pkg/runtime/serializer/protobuf/protobuf.go}, v1.37. Answers are
 * never written so.
 */
final class Protobuf {
  static final String CONTENT_TYPE = "application/vnd.kubernetes.protobuf";

  private static final byte[] PREFIX = {'k', '8', 's', 0};
  private static final int TYPE = 1;
  private static final int RAW = 2;

  private Protobuf() {}

  /** The object in a body. */
  static Tree read(byte[] body, Catalog catalog) {
    boolean begins = body.length >= PREFIX.length && Arrays.equals(body, 0, 4, PREFIX, 0, 4);
    if (!begins) {
      throw ApiError.badRequest(
          "provided data does not appear to be a protobuf message, expected prefix"
              + " [107 56 115 0]");
    }
    ObjectBuilder type = new ObjectBuilder();
    byte[][] raw = {new byte[0]};
    WireReader in = new WireReader(Arrays.copyOfRange(body, PREFIX.length, body.length));
    in.forEach(
        field -> {
          if (field == TYPE) {
            readType(in.bytes(), type);
          } else if (field == RAW) {
            raw[0] = in.bytes();
          }
        });
    Tree head = type.build();
    GoNamed go = goType(catalog, head.text("", "apiVersion"), head.text("", "kind"));
    Tree object = new WireMessage(Numbers.ALL).struct(go, raw[0]);
    ObjectTree whole = head.object();
    for (String name : object.object().names()) {
      whole = whole.with(name, object.at(name));
    }
    return whole;
  }

  /** Read once, when the first such body comes. */
  private static final class Numbers {
    private static final WireNumbers ALL = WireNumbers.read();
  }

  private static void readType(byte[] message, ObjectBuilder type) {
    WireReader in = new WireReader(message);
    in.forEach(
        field ->
            type.put(
                field == 1 ? "apiVersion" : "kind",
                new String(in.bytes(), StandardCharsets.UTF_8)));
  }

  private static GoNamed goType(Catalog catalog, String apiVersion, String kind) {
    Optional<GoType> type =
        kind.equals("DeleteOptions")
            ? deleteOptions(catalog)
            : catalog.schema(apiVersion, kind).flatMap(Schema::goType);
    if (type.isPresent() && type.get() instanceof GoNamed named) {
      return named;
    }
    throw ApiError.badRequest(
        "no kind \"" + kind + "\" is registered for version \"" + apiVersion + "\"");
  }

  // Every group and version has this kind; an eviction carries it.
  private static Optional<GoType> deleteOptions(Catalog catalog) {
    return catalog
        .schema("policy/v1", "Eviction")
        .flatMap(schema -> schema.field("deleteOptions"))
        .flatMap(field -> field.schema().goType());
  }
}
