package dev.seatrial.patch;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** JSON patch, RFC 6902: a list of operations, each at a pointer. */
// As patch.go of evanphx/json-patch v4, and jsonPatcher in apiserver's handlers/patch.go, v1.37.
public final class JsonPatch {
  private static final int MOST_OPERATIONS = 10_000;
  private static final String MISSING_VALUE = ": missing value";
  private static final String NO_PATH =
      " operation failed to decode path: operation missing path field: missing value";

  private JsonPatch() {}

  /** The document after all operations, or what the first one that failed says. */
  public static PatchResult apply(Tree document, Tree patch) {
    return PatchRefused.resultOf(
        () -> {
          List<Tree> operations = decoded(patch);
          Tree result = document;
          for (Tree operation : operations) {
            result = applied(result, operation);
          }
          return result;
        });
  }

  private static List<Tree> decoded(Tree patch) throws PatchRefused {
    if (patch == Tree.NULL) {
      return List.of();
    }
    if (!(patch instanceof ListTree operations)) {
      throw wrongType(patch, "value", "[]handlers.jsonPatchOp");
    }
    for (Tree operation : operations.values()) {
      if (!(operation instanceof ObjectTree)) {
        throw wrongType(operation, "value", "handlers.jsonPatchOp");
      }
      for (String field : List.of("op", "path", "from")) {
        Tree value = operation.at(field);
        if (!value.isUnset() && !(value instanceof TextTree)) {
          throw wrongType(value, "struct field jsonPatchOp." + field, "string");
        }
      }
    }
    if (operations.size() > MOST_OPERATIONS) {
      throw new PatchRefused(
          new PatchError.Refusal(
              PatchError.Reason.TOO_LARGE,
              "The allowed maximum operations in a JSON patch is %d, got %d"
                  .formatted(MOST_OPERATIONS, operations.size())));
    }
    return operations.values();
  }

  private static PatchRefused wrongType(Tree value, String place, String type) {
    return PatchRefused.badRequest(
        "error decoding patch: json: cannot unmarshal %s into Go %s of type %s"
            .formatted(GoValue.jsonKind(value), place, type));
  }

  private static Tree applied(Tree document, Tree operation) throws PatchRefused {
    String kind = operation.text("unknown", "op");
    return switch (kind) {
      case "add" -> add(document, operation);
      case "remove" -> remove(document, operation);
      case "replace" -> replace(document, operation);
      case "move" -> move(document, operation);
      case "copy" -> copy(document, operation);
      case "test" -> test(document, operation);
      default -> throw PatchRefused.unprocessable("Unexpected kind: " + kind);
    };
  }

  private static Tree add(Tree document, Tree operation) throws PatchRefused {
    String path = path(operation, "add operation failed to decode path: missing value");
    Pointer pointer = new Pointer(document, path);
    require(
        pointer,
        "add operation does not apply: doc is missing path: \"" + path + "\": missing value");
    return saying("error in add for path: '" + path + "': ", () -> pointer.added(value(operation)));
  }

  private static Tree remove(Tree document, Tree operation) throws PatchRefused {
    String path = path(operation, "remove operation failed to decode path: missing value");
    Pointer pointer = new Pointer(document, path);
    require(
        pointer,
        "remove operation does not apply: doc is missing path: \"" + path + "\": missing value");
    return saying("error in remove for path: '" + path + "': ", pointer::removed);
  }

  private static Tree replace(Tree document, Tree operation) throws PatchRefused {
    String path = path(operation, "replace" + NO_PATH);
    if (path.isEmpty()) {
      Tree value = operation.at("value");
      if (!(value instanceof ObjectTree) && !(value instanceof ListTree)) {
        throw PatchRefused.unprocessable(
            "replace operation value must be object or array: %!w(<nil>)");
      }
      return value;
    }
    Pointer pointer = new Pointer(document, path);
    require(
        pointer, "replace operation does not apply: doc is missing path: " + path + MISSING_VALUE);
    try {
      pointer.found();
    } catch (Pointer.Astray astray) {
      throw PatchRefused.unprocessable(
          "replace operation does not apply: doc is missing key: " + path + MISSING_VALUE);
    }
    return saying("", () -> pointer.replaced(value(operation)));
  }

  private static Tree move(Tree document, Tree operation) throws PatchRefused {
    String from = from(operation, "move");
    Pointer source = new Pointer(document, from);
    require(
        source, "move operation does not apply: doc is missing from path: " + from + MISSING_VALUE);
    String there = "error in move for path: '" + source.key() + "': ";
    Tree value = saying(there, source::found);
    Tree rest = saying(there, source::removed);
    String path = path(operation, "move" + NO_PATH);
    Pointer target = new Pointer(rest, path);
    require(
        target,
        "move operation does not apply: doc is missing destination path: " + path + MISSING_VALUE);
    return saying("error in move for path: '" + path + "': ", () -> target.added(value));
  }

  private static Tree copy(Tree document, Tree operation) throws PatchRefused {
    String from = from(operation, "copy");
    Pointer source = new Pointer(document, from);
    require(
        source, "copy operation does not apply: doc is missing from path: " + from + MISSING_VALUE);
    Tree value = saying("error in copy for from: '" + from + "': ", source::found);
    String path = path(operation, "copy operation failed to decode path: missing value");
    Pointer target = new Pointer(document, path);
    require(
        target,
        "copy operation does not apply: doc is missing destination path: " + path + MISSING_VALUE);
    Tree copied = value.isPresent() ? value : Tree.NULL;
    return saying("error while adding value during copy: ", () -> target.added(copied));
  }

  private static Tree test(Tree document, Tree operation) throws PatchRefused {
    String path = path(operation, "test" + NO_PATH);
    Tree expected = operation.at("value");
    Tree found = document;
    if (!path.isEmpty()) {
      Pointer pointer = new Pointer(document, path);
      require(pointer, "test operation does not apply: is missing path: " + path + MISSING_VALUE);
      found = saying("error in test for path: '" + path + "': ", pointer::found);
    }
    // Nothing and null are one to this library.
    if (found.isUnset() ? expected.isUnset() : found.equals(expected)) {
      return document;
    }
    throw PatchRefused.unprocessable("testing value " + path + " failed: test failed");
  }

  private static String path(Tree operation, String words) throws PatchRefused {
    return operation.textAt("path").orElseThrow(() -> PatchRefused.unprocessable(words));
  }

  private static String from(Tree operation, String kind) throws PatchRefused {
    return operation
        .textAt("from")
        .orElseThrow(
            () ->
                PatchRefused.unprocessable(
                    kind
                        + " operation failed to decode from: operation, missing from field:"
                        + " missing value"));
  }

  private static Tree value(Tree operation) {
    Tree value = operation.at("value");
    return value.isPresent() ? value : Tree.NULL;
  }

  private static void require(Pointer pointer, String words) throws PatchRefused {
    if (!pointer.leadsSomewhere()) {
      throw PatchRefused.unprocessable(words);
    }
  }

  /** One step that may go astray. */
  private interface Step {
    Tree take() throws Pointer.Astray;
  }

  private static Tree saying(String words, Step step) throws PatchRefused {
    try {
      return step.take();
    } catch (Pointer.Astray astray) {
      throw PatchRefused.unprocessable(words + astray.words());
    }
  }
}
