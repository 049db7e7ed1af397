package dev.seatrial.server;

import dev.seatrial.schema.GoNamed;
import dev.seatrial.schema.GoType;
import dev.seatrial.schema.GoType.StructField;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads messages as the trees that their objects have in JSON.
 *
 * <p>The messages are those of {@code go-to-protobuf}: fields that are no pointers are written even
 * when they hold the zero value, and JSON leaves most of those out. Here all of them are left out,
 * as Go makes no difference.
 */
record WireMessage(WireNumbers numbers) {
  /** The tree of a struct. */
  Tree struct(GoNamed type, byte[] message) {
    Map<String, Tree> fields = new LinkedHashMap<>();
    read(type, message, fields);
    return ObjectTree.of(fields);
  }

  private void read(GoNamed type, byte[] message, Map<String, Tree> fields) {
    Map<Integer, String> names = numbers.of(type.packagePath(), type.name());
    Map<String, StructField> known = new LinkedHashMap<>();
    type.structFields().forEach(field -> known.put(field.name(), field));
    WireReader in = new WireReader(message);
    in.forEach(
        number -> {
          StructField field = known.get(names.getOrDefault(number, ""));
          if (field == null) {
            return;
          }
          if (field.jsonName().isEmpty() && bare(field.type()) instanceof GoNamed embedded) {
            read(embedded, in.bytes(), fields);
          } else {
            put(fields, field, in);
          }
        });
  }

  private void put(Map<String, Tree> fields, StructField field, WireReader in) {
    String name = field.jsonName();
    GoType type = bare(field.type());
    Optional<GoType> items = items(type);
    if (items.isPresent()) {
      List<Tree> list = new ArrayList<>(fields.getOrDefault(name, Tree.of(List.of())).items());
      list.add(value(items.get(), in));
      fields.put(name, Tree.of(list));
    } else if (held(type) instanceof GoType.MapOf map) {
      entry(map, in.bytes(), name, fields);
    } else {
      Tree value = value(type, in);
      boolean matters = field.type() instanceof GoType.Pointer || !value.isEmpty();
      if (matters && !value.isUnset()) {
        fields.put(name, value);
      }
    }
  }

  private void entry(GoType.MapOf map, byte[] message, String name, Map<String, Tree> fields) {
    Map<Integer, Tree> pair = new LinkedHashMap<>();
    WireReader in = new WireReader(message);
    in.forEach(number -> pair.put(number, value(number == 1 ? map.key() : map.value(), in)));
    String key = pair.getOrDefault(1, Tree.of("")).text("");
    Tree all = fields.getOrDefault(name, ObjectTree.EMPTY);
    Tree value = pair.containsKey(2) ? pair.get(2) : zero(map.value());
    fields.put(name, all.object().with(key, value));
  }

  private static Tree zero(GoType type) {
    return held(type) instanceof GoType.Basic basic && !basic.text().equals("string")
        ? Tree.of(0)
        : Tree.of("");
  }

  private Tree value(GoType declared, WireReader in) {
    GoType type = bare(declared);
    if (type instanceof GoNamed named) {
      Optional<Tree> own = WireValue.of(named.packagePath() + "." + named.name(), in.bytes());
      if (own.isPresent()) {
        return own.get();
      }
      if (named.isStruct()) {
        return struct(named, in.bytes());
      }
    }
    GoType held = held(type);
    if (held instanceof GoType.Slice slice) {
      return isByte(slice.of())
          ? Tree.of(Base64.getEncoder().encodeToString(in.bytes()))
          : wrapped(slice, in.bytes());
    }
    return held instanceof GoType.Basic basic ? basic(basic.text(), in) : Tree.NULL;
  }

  // A named list within a map is a message of its own, whose one field repeats.
  private Tree wrapped(GoType.Slice slice, byte[] message) {
    List<Tree> list = new ArrayList<>();
    WireReader in = new WireReader(message);
    in.forEach(number -> list.add(value(slice.of(), in)));
    return Tree.of(list);
  }

  private static Tree basic(String type, WireReader in) {
    return switch (type) {
      case "string" -> Tree.of(new String(in.bytes(), StandardCharsets.UTF_8));
      case "bool" -> Tree.of(in.number() != 0);
      case "float64" -> Tree.of(Double.longBitsToDouble(in.number()));
      default -> Tree.of(in.number());
    };
  }

  private static GoType bare(GoType type) {
    return type instanceof GoType.Pointer pointer ? pointer.to() : type;
  }

  /** What a named type stands for. */
  private static GoType held(GoType type) {
    return type.underlying().orElse(type);
  }

  private static Optional<GoType> items(GoType type) {
    return held(type) instanceof GoType.Slice slice && !isByte(slice.of())
        ? Optional.of(slice.of())
        : Optional.empty();
  }

  private static boolean isByte(GoType type) {
    return type.text().equals("uint8") || type.text().equals("byte");
  }
}
