package dev.seatrial.validation.decode;

import dev.seatrial.object.GoTime;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import dev.seatrial.schema.Field;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.format.GoDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an object as the Go type of its kind would be read from JSON, and notes what does not fit.
 *
 * <p>Follows {@code sigs.k8s.io/json} with strict, case-sensitive decoding. Fields are looked at in
 * the order of their names, for kubectl sends them so. A type that decodes itself, such as a
 * quantity, makes Go give up at once, and its error comes before all others; null is nothing.
 */
public final class StrictDecoder {
  private final Schema root;
  private final boolean inOrder;
  private final List<DecodeError> fatal = new ArrayList<>();
  private final List<DecodeError> others = new ArrayList<>();

  private StrictDecoder(Schema root, boolean inOrder) {
    this.root = root;
    this.inOrder = inOrder;
  }

  /** All errors, the one that the server would name first. */
  public static List<DecodeError> errors(Schema schema, Tree object) {
    StrictDecoder decoder = new StrictDecoder(schema, false);
    decoder.check(schema, object, Path.ROOT);
    if (decoder.fatal.isEmpty() && decoder.others.isEmpty()) {
      return List.of();
    }
    // The order of the fields, and where they are, matter only where there is something to say.
    decoder = new StrictDecoder(schema, true);
    decoder.check(schema, object, Path.ROOT);
    List<DecodeError> all = new ArrayList<>(decoder.fatal);
    all.addAll(decoder.others);
    return List.copyOf(all);
  }

  private void check(Schema schema, Tree value, Path path) {
    if (value.isUnset()) {
      return;
    }
    switch (schema.type()) {
      case OBJECT -> object(schema, value, path);
      case MAP -> map(schema, value, path);
      case LIST -> list(schema, value, path);
      case STRING -> expect(value instanceof TextTree, value, path, schema);
      case BOOLEAN -> expect(value instanceof BooleanTree, value, path, schema);
      case INTEGER -> integer(schema, value, path);
      case NUMBER -> expect(isNumber(value), value, path, schema);
      case INT_OR_STRING -> intOrString(value, path);
      case QUANTITY -> quantity(value, path);
      case TIME -> time(value, path, value.textAt().flatMap(GoTime::problem));
      case MICRO_TIME -> time(value, path, value.textAt().flatMap(GoTime::microProblem));
      case DURATION -> time(value, path, value.textAt().flatMap(GoDuration::problem));
      case BYTES -> bytes(schema, value, path);
      case ANY -> {
        // It is read by somebody else, if at all.
      }
    }
  }

  private void object(Schema schema, Tree value, Path path) {
    if (!(value instanceof ObjectTree object)) {
      mismatch(schema.goName(), value, path);
      return;
    }
    ObjectTree sorted = inOrder ? object.sorted() : object;
    for (int i = 0; i < sorted.size(); i++) {
      Path at = inOrder ? path.field(sorted.name(i)) : path;
      Optional<Field> field = schema.field(sorted.name(i));
      if (field.isPresent()) {
        check(field.get().schema(), sorted.value(i), at);
      } else if (!schema.keepsUnknownFields()) {
        others.add(DecodeError.unknownField(at));
      }
    }
  }

  private void map(Schema schema, Tree value, Path path) {
    if (!(value instanceof ObjectTree object)) {
      mismatch(schema.goName(), value, path);
      return;
    }
    ObjectTree sorted = inOrder ? object.sorted() : object;
    for (int i = 0; i < sorted.size(); i++) {
      check(schema.items(), sorted.value(i), inOrder ? path.key(sorted.name(i)) : path);
    }
  }

  private void list(Schema schema, Tree value, Path path) {
    if (!(value instanceof ListTree list)) {
      mismatch(schema.goName(), value, path);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      check(schema.items(), list.at(i), inOrder ? path.index(i) : path);
    }
  }

  private void integer(Schema schema, Tree value, Path path) {
    if (!isNumber(value)) {
      mismatch(schema.goName(), value, path);
    } else if (!fits(value, schema.format())) {
      others.add(outOfRange(schema.goName(), value, path));
    }
  }

  // A text is taken as it is; anything else must be a 32-bit number.
  private void intOrString(Tree value, Path path) {
    if (value instanceof TextTree) {
      return;
    }
    if (!isNumber(value)) {
      fatal.add(typeError(word(value), "int32", path));
    } else if (!fits(value, "int32")) {
      fatal.add(outOfRange("int32", value, path));
    }
  }

  private void quantity(Tree value, Path path) {
    try {
      Quantity.of(value);
    } catch (MalformedTextException e) {
      fatal.add(DecodeError.malformed(path, e.reason()));
    }
  }

  private void time(Tree value, Path path, Optional<String> problem) {
    if (!(value instanceof TextTree)) {
      fatal.add(typeError(word(value), "string", path));
    }
    problem.ifPresent(words -> fatal.add(DecodeError.malformed(path, words)));
  }

  private void bytes(Schema schema, Tree value, Path path) {
    if (value instanceof ListTree list) {
      // Go reads a list of numbers just as well.
      list.items().forEach(octet -> octet(octet, path));
      return;
    }
    if (!(value instanceof TextTree text)) {
      mismatch(schema.goName(), value, path);
      return;
    }
    Base64Text.firstBadByte(text.value())
        .ifPresent(
            position ->
                others.add(
                    DecodeError.malformed(path, "illegal base64 data at input byte " + position)));
  }

  private void octet(Tree value, Path path) {
    if (isNumber(value) && !(value instanceof IntegerTree && (value.number(0) & ~0xffL) == 0)) {
      others.add(outOfRange("uint8", value, path));
    } else if (!value.isUnset() && !isNumber(value)) {
      mismatch("uint8", value, path);
    }
  }

  private void expect(boolean fits, Tree value, Path path, Schema schema) {
    if (!fits) {
      mismatch(schema.goName(), value, path);
    }
  }

  private void mismatch(String type, Tree value, Path path) {
    others.add(typeError(word(value), type, path));
  }

  private DecodeError outOfRange(String type, Tree value, Path path) {
    return typeError("number " + Json.compact(value), type, path);
  }

  private DecodeError typeError(String what, String type, Path path) {
    String target =
        path.isRoot()
            ? " into Go value of type " + type
            : " into Go struct field " + GoFieldName.of(root, path) + " of type " + type;
    return DecodeError.malformed(path, "json: cannot unmarshal " + what + target);
  }

  private static boolean isNumber(Tree value) {
    return value instanceof IntegerTree || value instanceof DecimalTree;
  }

  private static boolean fits(Tree value, String format) {
    if (value instanceof DecimalTree decimal
        && !(decimal.isWhole() && Math.abs(decimal.value()) < Long.MAX_VALUE)) {
      return false;
    }
    long number = value.number(0);
    return !format.equals("int32") || number == (int) number;
  }

  /** What Go calls the form of a JSON value. */
  public static String word(Tree value) {
    if (value instanceof ObjectTree) {
      return "object";
    }
    if (value instanceof ListTree) {
      return "array";
    }
    if (value instanceof BooleanTree) {
      return "bool";
    }
    return value instanceof TextTree ? "string" : "number";
  }
}
