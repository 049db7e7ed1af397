package dev.seatrial.hash;

import dev.seatrial.schema.GoNamed;
import dev.seatrial.schema.GoType;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a tree as Go would dump the value decoded from it.
 *
 * <p>As {@code ForHash} in k8s.io/utils/dump does it with go-spew's {@code %#v}: every struct field
 * with its name and type, maps sorted, pointers followed, insides of types with a JSON form of
 * their own shown. The controllers read objects in protobuf, which does not tell an empty list or
 * map from none: both are nil.
 */
final class Dump {
  private static final String NIL = "<nil>";

  /** Writes a value of one type, without naming the type. */
  private interface Writer {
    void write(Tree value, StringBuilder out);
  }

  private final Map<String, Writer> structs = new LinkedHashMap<>();
  private final Writer root;
  private final String head;

  Dump(GoType type) {
    this.root = writer(type);
    this.head = "(" + type.text() + ")";
  }

  String of(Tree value) {
    StringBuilder out = new StringBuilder(8192).append(head);
    root.write(value, out);
    return out.toString();
  }

  private Writer writer(GoType type) {
    if (type instanceof GoNamed named) {
      return structs.computeIfAbsent(
          named.packagePath() + "." + named.name(), unused -> lazily(named));
    }
    if (type instanceof GoType.Pointer pointer) {
      Writer to = writer(pointer.to());
      return (value, out) -> {
        if (value.isUnset()) {
          out.append(NIL);
        } else {
          to.write(value, out.append("<*>"));
        }
      };
    }
    if (type instanceof GoType.Slice slice) {
      return slice.of().text().equals("uint8") ? Dump::bytes : list(writer(slice.of()));
    }
    return type instanceof GoType.MapOf map ? map(writer(map.value())) : scalar(type.text());
  }

  // Types may contain themselves, so what is in one is looked up when the first value comes.
  private Writer lazily(GoNamed named) {
    List<Writer> made = new ArrayList<>(1);
    return (value, out) -> {
      if (made.isEmpty()) {
        made.add(ofNamed(named));
      }
      made.get(0).write(value, out);
    };
  }

  private Writer ofNamed(GoNamed named) {
    if (named.underlying().isPresent()) {
      return writer(named.underlying().get());
    }
    Writer struct = struct(named);
    return switch (named.text()) {
      case "resource.Quantity" -> (value, out) -> struct.write(GoInsides.ofQuantity(value), out);
      case "intstr.IntOrString" ->
          (value, out) -> struct.write(GoInsides.ofIntOrString(value), out);
      case "v1.Time" -> (value, out) -> struct.write(GoInsides.ofTime(value), out);
      default -> struct;
    };
  }

  private Writer struct(GoNamed named) {
    List<Writer> fields = named.structFields().stream().map(this::field).toList();
    return (value, out) -> {
      out.append('{');
      for (int i = 0; i < fields.size(); i++) {
        if (i > 0) {
          out.append(' ');
        }
        fields.get(i).write(value, out);
      }
      out.append('}');
    };
  }

  private Writer field(GoType.StructField field) {
    boolean pointer = field.type() instanceof GoType.Pointer;
    GoType held = field.type() instanceof GoType.Pointer to ? to.to() : field.type();
    Writer body = writer(held);
    String name = field.name() + ":(" + field.type().text() + ")";
    Absent absent = new Absent(name, pointer ? (value, out) -> out.append(NIL) : body);
    String key = field.jsonName().isEmpty() ? field.name() : field.jsonName();
    boolean inlined = field.jsonName().isEmpty() && field.embedded() && !isInside(field.type());
    return (value, out) -> {
      Tree here = inlined ? value : value.at(key);
      if (here.isUnset()) {
        out.append(absent.text());
      } else {
        body.write(here, out.append(name));
      }
    };
  }

  /** A field in which nothing is: the same text each time, and most fields are so. */
  private static final class Absent {
    private final String name;
    private final Writer body;
    private Optional<String> text = Optional.empty();

    private Absent(String name, Writer body) {
      this.name = name;
      this.body = body;
    }

    private String text() {
      if (text.isEmpty()) {
        StringBuilder out = new StringBuilder(name);
        body.write(Tree.ABSENT, out);
        text = Optional.of(out.toString());
      }
      return text.get();
    }
  }

  // Embedded in a type that writes its own JSON, and so told apart by its name in Go.
  private static boolean isInside(GoType type) {
    String text = type.text();
    return text.equals("resource.Format") || text.equals("*inf.Dec") || text.equals("time.Time");
  }

  private static Writer list(Writer item) {
    return (value, out) -> {
      if (!(value instanceof ListTree list) || list.isEmpty()) {
        out.append(NIL);
        return;
      }
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          out.append(' ');
        }
        item.write(list.at(i), out);
      }
      out.append(']');
    };
  }

  private static Writer map(Writer item) {
    return (value, out) -> {
      if (!(value instanceof ObjectTree object) || object.isEmpty()) {
        out.append(NIL);
        return;
      }
      ObjectTree sorted = object.sorted();
      out.append("map[");
      for (int i = 0; i < sorted.size(); i++) {
        out.append(i > 0 ? " " : "").append(sorted.name(i)).append(':');
        item.write(sorted.value(i), out);
      }
      out.append(']');
    };
  }

  private static void bytes(Tree value, StringBuilder out) {
    String text = value.text("");
    if (text.isEmpty()) {
      out.append(NIL);
      return;
    }
    out.append('[');
    String separator = "";
    for (byte each : Base64.getDecoder().decode(text)) {
      out.append(separator).append(each & 0xff);
      separator = " ";
    }
    out.append(']');
  }

  private static Writer scalar(String type) {
    String zero = type.equals("string") ? "" : type.equals("bool") ? "false" : "0";
    return (value, out) -> {
      if (value instanceof TextTree text) {
        out.append(text.value());
      } else if (value instanceof IntegerTree integer) {
        out.append(integer.value());
      } else if (value instanceof BooleanTree flag) {
        out.append(flag.value());
      } else if (value instanceof DecimalTree decimal) {
        out.append(Json.number(decimal.value()));
      } else {
        out.append(zero);
      }
    };
  }
}
