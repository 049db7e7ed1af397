package dev.seatrial.kustomize;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.NullTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a part of a kustomization file may look like, and its strict reading.
 *
 * @param sort what it is
 * @param goType its type as Go prints it in errors
 * @param fields the fields of a struct
 * @param items the items of a list, or the values of a map: one at most
 */
// As Unmarshal in kustomize/api/types/kustomization.go, v0.21, and Go's encoding/json.
record FieldShape(
    Sort sort, String goType, Map<String, FieldShape> fields, List<FieldShape> items) {
  /** The sorts of values that Go decodes into. */
  enum Sort {
    TEXT,
    FLAG,
    NUMBER,
    LIST,
    MAP,
    STRUCT,
    ANYTHING
  }

  static final FieldShape TEXT = scalar(Sort.TEXT, "string");
  static final FieldShape FLAG = scalar(Sort.FLAG, "bool");
  static final FieldShape ANY = scalar(Sort.ANYTHING, "interface {}");

  private static FieldShape scalar(Sort sort, String goType) {
    return new FieldShape(sort, goType, new LinkedHashMap<>(), List.of());
  }

  static FieldShape number(String goType) {
    return scalar(Sort.NUMBER, goType);
  }

  static FieldShape list(FieldShape item) {
    return new FieldShape(Sort.LIST, "[]" + item.goType, new LinkedHashMap<>(), List.of(item));
  }

  /** A map of texts. */
  static FieldShape texts() {
    return new FieldShape(Sort.MAP, "map[string]string", new LinkedHashMap<>(), List.of(TEXT));
  }

  static FieldShape struct(String goType) {
    return new FieldShape(Sort.STRUCT, goType, new LinkedHashMap<>(), List.of());
  }

  FieldShape with(FieldShape shape, String... names) {
    Map<String, FieldShape> more = new LinkedHashMap<>(fields);
    for (String name : names) {
      more.put(name, shape);
    }
    return new FieldShape(sort, goType, more, items);
  }

  /** The value with its fields under their own names, for Go does not tell capitals apart. */
  Tree read(Tree value) {
    return read(value, simpleName(), new ArrayList<>());
  }

  private String simpleName() {
    return goType.substring(goType.lastIndexOf('.') + 1);
  }

  private Tree read(Tree value, String struct, List<String> path) {
    if (value.isUnset()) {
      return Tree.ABSENT;
    }
    if (!fits(value)) {
      throw new KustomizeException(
          "invalid Kustomization: json: cannot unmarshal %s into Go %s of type %s"
              .formatted(
                  word(value),
                  path.isEmpty()
                      ? "value"
                      : "struct field " + struct + "." + String.join(".", path),
                  goType));
    }
    return switch (sort) {
      case TEXT, FLAG, NUMBER, ANYTHING -> value;
      case LIST ->
          ListTree.of(
              value.items().stream()
                  .map(each -> items.get(0).read(each, struct, path))
                  .map(each -> each.isPresent() ? each : items.get(0).zero())
                  .toList());
      case MAP -> value.object().mapped(each -> items.get(0).read(each, struct, path));
      case STRUCT -> readFields(value.object(), path);
    };
  }

  private Tree zero() {
    return sort == Sort.TEXT ? Tree.of("") : ObjectTree.EMPTY;
  }

  private Tree readFields(ObjectTree object, List<String> path) {
    ObjectTree read = ObjectTree.EMPTY;
    for (String written : new TreeSet<>(object.names())) {
      Map.Entry<String, FieldShape> field =
          fields.entrySet().stream()
              .filter(each -> each.getKey().equalsIgnoreCase(written))
              .findFirst()
              .orElseThrow(
                  () ->
                      new KustomizeException(
                          "invalid Kustomization: json: unknown field " + GoText.quoted(written)));
      List<String> inner = new ArrayList<>(path);
      inner.add(field.getKey());
      read =
          read.with(field.getKey(), field.getValue().read(object.at(written), simpleName(), inner));
    }
    return read;
  }

  private boolean fits(Tree value) {
    return switch (sort) {
      case TEXT -> value instanceof TextTree;
      case FLAG -> value instanceof BooleanTree;
      case NUMBER -> value instanceof IntegerTree;
      case LIST -> value instanceof ListTree;
      case MAP, STRUCT -> value instanceof ObjectTree;
      case ANYTHING -> true;
    };
  }

  private static String word(Tree value) {
    if (value instanceof DecimalTree) {
      return "number " + value.toJson();
    }
    return value instanceof IntegerTree
        ? "number"
        : value instanceof TextTree
            ? "string"
            : value instanceof BooleanTree
                ? "bool"
                : value instanceof ListTree
                    ? "array"
                    : value instanceof NullTree ? "null" : "object";
  }
}
