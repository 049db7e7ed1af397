package dev.seatrial.patch;

import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Refuses an applied object that does not fit its schema. */
// As typed/validate.go and typed/helpers.go in structured-merge-diff v6.
final class AppliedCheck {
  private final List<String> errors = new ArrayList<>();

  private AppliedCheck() {}

  /** Throws with all that does not fit, after the given beginning of the sentence. */
  static void check(Schema schema, Tree applied, String beginning) throws PatchRefused {
    AppliedCheck check = new AppliedCheck();
    check.value(schema, applied, "");
    if (!check.errors.isEmpty()) {
      String words =
          check.errors.size() == 1
              ? check.errors.get(0)
              : "errors:\n  " + String.join("\n  ", check.errors);
      throw PatchRefused.failed(beginning + ": " + words);
    }
  }

  private void value(Schema schema, Tree value, String path) {
    if (value.isUnset()) {
      return;
    }
    switch (schema.type()) {
      case OBJECT, MAP -> object(schema, value, path);
      case LIST -> list(schema, value, path);
      case ANY -> {}
      case INTEGER, NUMBER -> {
        if (!(value instanceof IntegerTree) && !(value instanceof DecimalTree)) {
          add(path, "expected numeric (int or float), got " + GoValue.typeOf(value));
        }
      }
      case BOOLEAN -> {
        if (!(value instanceof BooleanTree)) {
          add(path, "expected boolean, got " + wrapped(value));
        }
      }
      case INT_OR_STRING, QUANTITY -> {
        if (value instanceof ObjectTree || value instanceof ListTree) {
          add(path, "expected any scalar, got " + wrapped(value));
        }
      }
      case STRING, TIME, MICRO_TIME, DURATION, BYTES -> {
        if (!(value instanceof TextTree)) {
          add(path, "expected string, got &value.valueUnstructured{Value:" + goSyntax(value) + "}");
        }
      }
    }
  }

  private void object(Schema schema, Tree value, String path) {
    if (!(value instanceof ObjectTree object)) {
      add(path, "expected map, got " + wrapped(value));
      return;
    }
    boolean open = schema.type() == Type.MAP || schema.keepsUnknownFields();
    for (int i = 0; i < object.size(); i++) {
      String name = object.name(i);
      String deeper = path + "." + name;
      if (!open && schema.field(name).isEmpty()) {
        add(deeper, "field not declared in schema");
        return;
      }
      value(Grain.inside(schema, new PathElement.Field(name)), object.value(i), deeper);
    }
  }

  private void list(Schema schema, Tree value, String path) {
    if (!(value instanceof ListTree list)) {
      add(path, "expected list, got " + wrapped(value));
      return;
    }
    boolean keyed = Grain.keys(schema).isPresent();
    Set<PathElement> seen = new LinkedHashSet<>();
    for (int i = 0; i < list.size(); i++) {
      PathElement step = new PathElement.Index(i);
      if (keyed) {
        try {
          step = Grain.step(schema, list.at(i), i);
        } catch (PatchRefused unnamed) {
          add(path, unnamed.words());
          return;
        }
        if (!seen.add(step)) {
          add(path, "duplicate entries for key " + step);
        }
      }
      value(schema.items(), list.at(i), path + step);
    }
  }

  private void add(String path, String words) {
    errors.add(path.isEmpty() ? words : path + ": " + words);
  }

  // Go prints the wrapper that the library puts around each value.
  private static String wrapped(Tree value) {
    return "&{" + GoValue.text(value) + "}";
  }

  private static String goSyntax(Tree value) {
    boolean isScalar = !(value instanceof ObjectTree) && !(value instanceof ListTree);
    return isScalar ? value.toJson() : GoValue.typeOf(value) + "{" + value.toJson() + "}";
  }
}
