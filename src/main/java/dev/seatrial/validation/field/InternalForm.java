package dev.seatrial.validation.field;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.InternalTypes.InternalField;
import java.util.ArrayList;
import java.util.List;

/**
 * A manifest's value as the API server holds it: Go's internal types, every field there, written
 * under its Go name.
 *
 * <p>Field errors show values in this form, differences between two specs are printed of it, and
 * two values are the same for the server when these forms are.
 */
public final class InternalForm {
  private final boolean emptyIsNil;

  private InternalForm(boolean emptyIsNil) {
    this.emptyIsNil = emptyIsNil;
  }

  /** The value as an error shows it; the type is written as in {@link InternalTypes}. */
  public static Tree of(String type, Tree value) {
    return new InternalForm(false).convert(type, value);
  }

  /**
   * Whether two values are the same to the server. As equality.Semantic.DeepEqual: nil and empty
   * lists and maps are the same, pointers are not.
   */
  public static boolean same(String type, Tree one, Tree other) {
    if (one.equals(other)) {
      return true;
    }
    InternalForm form = new InternalForm(true);
    return form.convert(type, one).equals(form.convert(type, other));
  }

  /** What changed from one value to the other, as {@code diff.Diff} of apimachinery prints it. */
  public static String difference(String type, Tree before, Tree after) {
    return UnifiedDiff.of(
        Json.indented(of(type, before), " "), Json.indented(of(type, after), " "));
  }

  private Tree convert(String type, Tree value) {
    if (type.startsWith("*")) {
      return value.isUnset() ? Tree.NULL : convert(type.substring(1), value);
    }
    if (type.startsWith("[]")) {
      return list(type.substring(2), value);
    }
    if (type.startsWith("{}")) {
      return map(type.substring(2), value);
    }
    return type.contains(".") ? struct(type, value) : scalar(type, value);
  }

  private Tree list(String type, Tree value) {
    if (value.isUnset() || emptyIsNil && value.isEmpty()) {
      return Tree.NULL;
    }
    List<Tree> items = new ArrayList<>();
    value.items().forEach(item -> items.add(convert(type, item)));
    return ListTree.of(items.toArray(new Tree[0]));
  }

  private Tree map(String type, Tree value) {
    if (value.isUnset() || emptyIsNil && value.isEmpty()) {
      return Tree.NULL;
    }
    return value.object().sorted().mapped(item -> convert(type, item));
  }

  private Tree struct(String type, Tree value) {
    ObjectBuilder builder = new ObjectBuilder();
    addFields(type, SchemaUnions.opened(type, value), builder);
    return builder.build();
  }

  private void addFields(String type, Tree value, ObjectBuilder builder) {
    for (InternalField field : InternalTypes.fields(type)) {
      if (field.type().equals("meta.TypeMeta")) {
        // Conversion leaves kind and version of an internal object empty.
        continue;
      }
      if (field.embedded()) {
        String embedded = field.type().replace("*", "");
        // The metadata of an embedded ObjectMeta stands under its own field in a manifest.
        addFields(
            embedded, embedded.equals("meta.ObjectMeta") ? value.at("metadata") : value, builder);
        continue;
      }
      Tree converted = convert(field.type(), value.at(field.source()));
      if (!field.leftOutWhenEmpty() || !isLeftOut(field.type(), converted)) {
        builder.put(field.name(), converted);
      }
    }
  }

  private static boolean isLeftOut(String type, Tree converted) {
    // Go's omitempty knows no empty struct, and a pointer is empty only when it is nil.
    return type.startsWith("*") ? converted.isUnset() : converted.isEmpty() && !isStruct(type);
  }

  private static boolean isStruct(String type) {
    return type.contains(".") && !type.startsWith("[") && !type.startsWith("{");
  }

  private static Tree scalar(String type, Tree value) {
    if (type.equals("=Quantity")) {
      return Quantity.of(value).toTree();
    }
    if (!value.isUnset()) {
      return type.equals("number") ? Tree.of(value.number(0)) : value;
    }
    return switch (type) {
      case "text" -> Tree.of("");
      case "flag" -> Tree.of(false);
      case "number", "decimal", "=IntOrString" -> Tree.of(0);
      case "=Duration" -> Tree.of("0s");
      default -> Tree.NULL;
    };
  }

  /** A list of strings, or null where there is none. */
  public static Tree texts(Tree value) {
    return of("[]text", value);
  }

  /** A map of strings in the order of its keys, or null where there is none. */
  public static Tree textMap(Tree value) {
    return of("{}text", value);
  }

  /** A selector, whose Go type is the versioned one: empty parts are left out. */
  public static Tree selector(Tree value) {
    return value instanceof ObjectTree ? of("meta.LabelSelector", value) : Tree.NULL;
  }
}
