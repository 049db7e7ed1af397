package dev.seatrial.patch;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How finely the fields of a value can be owned by different managers. */
// As schemaconv/smd.go in kube-openapi reads the published schemas.
enum Grain {
  /** A scalar: one owner. */
  SCALAR,
  /** A list that is owned as a whole. */
  WHOLE_LIST,
  /** A list whose items have owners of their own. */
  ITEMS,
  /** An object that is owned as a whole. */
  WHOLE_OBJECT,
  /** An object whose fields have owners of their own. */
  FIELDS;

  // Bytes to the server, whatever object they spell.
  private static final String RAW = "runtime.RawExtension";

  /** The grain of what stands under a schema; the values decide where the schema takes any. */
  static Grain of(Schema schema, Tree left, Tree right) {
    return switch (schema.type()) {
      case OBJECT, MAP -> schema.isAtomicMap() ? WHOLE_OBJECT : FIELDS;
      case LIST -> keys(schema).isPresent() ? ITEMS : WHOLE_LIST;
      case ANY ->
          schema.goName().equals(RAW) ? WHOLE_OBJECT : ofAny(right.isPresent() ? right : left);
      case STRING,
          INTEGER,
          NUMBER,
          BOOLEAN,
          INT_OR_STRING,
          QUANTITY,
          TIME,
          MICRO_TIME,
          DURATION,
          BYTES ->
          SCALAR;
    };
  }

  private static Grain ofAny(Tree value) {
    if (value instanceof ObjectTree || value.isUnset()) {
      return FIELDS;
    }
    return value instanceof ListTree ? WHOLE_LIST : SCALAR;
  }

  /** The fields that tell items apart: none for a set; empty where the list has one owner. */
  static Optional<List<String>> keys(Schema list) {
    if (list.listType().isPresent()) {
      return switch (list.listType().get()) {
        case ATOMIC -> Optional.empty();
        case SET -> Optional.of(List.of());
        case MAP -> Optional.of(list.mapKeys());
      };
    }
    return list.patchStrategies().contains("merge")
        ? Optional.of(list.mergeKey().map(List::of).orElse(List.of()))
        : Optional.empty();
  }

  /** The schema below a step. */
  static Schema inside(Schema schema, PathElement element) {
    if (element instanceof PathElement.Field field) {
      return switch (schema.type()) {
        case OBJECT -> schema.field(field.name()).map(Field::schema).orElse(Schema.ANY);
        case MAP -> schema.items();
        default -> Schema.ANY;
      };
    }
    return schema.type() == Type.LIST ? schema.items() : Schema.ANY;
  }

  /** The steps to the items of a list; refuses items that cannot be told apart. */
  static List<PathElement> steps(Schema schema, ListTree list) throws PatchRefused {
    List<PathElement> steps = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      steps.add(step(schema, list.at(i), i));
    }
    return steps;
  }

  // As listItemToPathElement in typed/helpers.go.
  static PathElement step(Schema schema, Tree item, int position) throws PatchRefused {
    List<String> keys = keys(schema).orElse(List.of());
    if (keys.isEmpty()) {
      return new PathElement.Value(checkedSetItem(item, position));
    }
    if (!(item instanceof ObjectTree object)) {
      throw refused(
          position,
          "associative list with keys may not have "
              + (item.isUnset() ? "a null element" : "non-map elements"));
    }
    ObjectTree key = ObjectTree.EMPTY;
    for (String name : keys) {
      Tree value = object.at(name);
      key = key.with(name, value.isPresent() ? value : defaultOf(schema, name));
    }
    if (key.isEmpty()) {
      throw refused(
          position,
          "associative list with keys has an element that omits all key fields "
              + quoted(keys)
              + " (and doesn't have default values for any key fields)");
    }
    return new PathElement.Key(key.sorted());
  }

  private static Tree checkedSetItem(Tree item, int position) throws PatchRefused {
    if (item instanceof ObjectTree) {
      throw refused(position, "associative list without keys has an element that's a map type");
    }
    if (item instanceof ListTree) {
      throw refused(position, "not supported: associative list with lists as elements");
    }
    if (item.isUnset()) {
      throw refused(
          position, "associative list without keys has an element that's an explicit null");
    }
    return item;
  }

  // Where a key of one of Kubernetes' own types is left out, its zero value stands for it.
  private static Tree defaultOf(Schema list, String name) {
    Tree known =
        list.items().field(name).map(field -> field.schema().defaultValue()).orElse(Tree.ABSENT);
    if (known.isPresent() || list.items().goName().isEmpty()) {
      return known;
    }
    boolean isNumber =
        list.items().field(name).filter(field -> isNumber(field.schema())).isPresent();
    return isNumber ? Tree.of(0) : Tree.of("");
  }

  private static boolean isNumber(Schema schema) {
    return schema.type() == Type.INTEGER;
  }

  private static String quoted(List<String> keys) {
    StringBuilder text = new StringBuilder("[");
    for (String key : keys) {
      text.append(text.length() > 1 ? " " : "").append('"').append(key).append('"');
    }
    return text.append(']').toString();
  }

  private static PatchRefused refused(int position, String why) {
    return PatchRefused.failed("element " + position + ": " + why);
  }
}
