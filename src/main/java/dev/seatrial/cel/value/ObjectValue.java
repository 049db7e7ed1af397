package dev.seatrial.cel.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object that an expression constructs by its type's name: {@code Object.spec{replicas: 3}}.
 *
 * <p>As {@code ObjectVal} and {@code JSONPatchVal} in {@code k8s.io/apiserver/pkg/cel/mutation},
 * v0.37.
 *
 * @param type the name of the type, which leads to the object from the root: {@code Object.spec}
 * @param fields by name, in the order in which they are written
 */
public record ObjectValue(String type, Map<String, Value> fields) implements Value {
  /** The type of a whole object; those of its parts are named after the way to them. */
  public static final String OBJECT = "Object";

  /** The type of one operation of a JSON patch. */
  public static final String JSON_PATCH = "JSONPatch";

  /** Whether objects of the type can be constructed. */
  public static boolean isConstructed(String type) {
    return type.equals(JSON_PATCH) || type.equals(OBJECT) || type.startsWith(OBJECT + ".");
  }

  /** The field where it is set. */
  public Optional<Value> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /**
   * What is wrong with the names of the types of this and of the objects in it, each of which must
   * lead to where the object stands; one sentence each.
   */
  // As CheckTypeNamesMatchFieldPathNames in dynamic/objects.go: lists and maps have no names.
  public List<String> misnamed() {
    List<String> problems = new ArrayList<>();
    check(this, type, problems);
    return problems;
  }

  private static void check(Value value, String path, List<String> problems) {
    if (value instanceof ObjectValue object) {
      if (!object.type().equals(path)) {
        problems.add(
            "unexpected type name \""
                + object.type()
                + "\", expected \""
                + path
                + "\", which matches field name path from root Object type");
      }
      object.fields().forEach((name, field) -> check(field, path + "." + name, problems));
    } else if (value instanceof ListValue list) {
      list.items().forEach(item -> check(item, path, problems));
    } else if (value instanceof MapValue map) {
      map.keys().forEach(key -> map.find(key).ifPresent(held -> check(held, path, problems)));
    }
  }

  @Override
  public Value equalTo(Value other) {
    return BoolValue.of(equals(other));
  }

  @Override
  public boolean isZero() {
    return fields.isEmpty();
  }

  @Override
  public String text() {
    return fields.toString();
  }
}
