package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The refusal of a patch after which an object is of its kind no more.
 *
 * <p>Follows {@code applyPatchToCurrentObject} in {@code apiserver/pkg/endpoints/handlers/patch.go}
 * and {@code fromUnstructured} in {@code apimachinery/pkg/runtime/converter.go}, v1.37: a strategic
 * merge does not go by JSON, so that its words are others.
 */
final class PatchMisfit {
  private static final Pattern JSON_WORDS =
      Pattern.compile(
          "json: cannot unmarshal (\\w+)(.*) into Go (?:struct field .*|value) of type (.+)");
  private static final Pattern NUMBER = Pattern.compile("u?int(8|16|32|64)?|float(32|64)");

  private final Tree old;
  private final Tree typed;

  /**
   * Of what a patch made of an object.
   *
   * @param old the object before the patch
   * @param typed the same in the order of Go's types
   */
  PatchMisfit(Tree old, Tree typed) {
    this.old = old;
    this.typed = typed;
  }

  ApiError of(Tree patched, Patch patch, String words) {
    boolean strategic = patch.type() == Patch.Type.STRATEGIC;
    Tree shown =
        Tree.of(
            strategic ? GoText.sprint(patch.body()) : Json.compact(rewritten(patched, old, typed)));
    return ApiError.invalid(
        new Identity("", ""),
        List.of(
            new FieldError(
                FieldError.Type.INVALID,
                Path.of("patch"),
                shown,
                strategic ? ofStrategic(words) : words)));
  }

  // As evanphx/json-patch, which takes apart, and sorts, only what it has to change.
  private static Tree rewritten(Tree patched, Tree before, Tree written) {
    if (patched.equals(before)) {
      return written;
    }
    if (patched instanceof ObjectTree object && before instanceof ObjectTree) {
      ObjectBuilder builder = new ObjectBuilder();
      for (String name : object.sorted().names()) {
        builder.put(name, rewritten(object.at(name), before.at(name), written.at(name)));
      }
      return builder.build();
    }
    return Json.sorted(patched);
  }

  private static String ofStrategic(String words) {
    Matcher told = JSON_WORDS.matcher(words);
    return told.matches() ? ofStrategic(kind(told.group(1), told.group(2)), told.group(3)) : words;
  }

  private static String ofStrategic(String kind, String type) {
    if (type.startsWith("[]")) {
      return "cannot restore slice from " + kind;
    }
    if (type.startsWith("map[")) {
      return "cannot restore map from " + kind;
    }
    if (type.contains(".")) {
      return "cannot restore struct from: " + kind;
    }
    boolean isNumber = NUMBER.matcher(kind).matches();
    boolean toNumber = isNumber && NUMBER.matcher(type).matches();
    boolean converts = toNumber || isNumber && type.equals("string") && !kind.equals("float64");
    return converts ? "cannot convert " + kind + " to " + type : "unrecognized type: " + type;
  }

  /** What Go calls a value that was read from JSON. */
  private static String kind(String json, String text) {
    return switch (json) {
      case "object" -> "map";
      case "array" -> "slice";
      case "number" -> text.contains(".") || text.contains("e") ? "float64" : "int64";
      default -> json;
    };
  }
}
