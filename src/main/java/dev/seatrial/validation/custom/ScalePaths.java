package dev.seatrial.validation.custom;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.GoType;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError.Type;
import dev.seatrial.validation.field.FieldErrors;
import java.util.List;
import java.util.Optional;

/**
 * The values that the scale subresource of a custom resource reads.
 *
 * <p>As {@code ValidateScaleSpec} and {@code ValidateScaleStatus} in {@code
 * pkg/registry/customresource/validator.go} of {@code k8s.io/apiextensions-apiserver}, v1.37.
 *
 * @param scale the paths
 */
record ScalePaths(Tree scale) {

  void checkSpec(Tree object, FieldErrors errors) {
    checkReplicas(object, scale.text("", "specReplicasPath"), errors);
  }

  void checkStatus(Tree object, FieldErrors errors) {
    checkReplicas(object, scale.text("", "statusReplicasPath"), errors);
    Optional<String> selector = scale.textAt("labelSelectorPath");
    if (selector.isPresent()) {
      problem(object, selector.get(), "string")
          .ifPresent(words -> errors.add(Type.INVALID, path(selector.get()), Tree.of(""), words));
    }
  }

  private static void checkReplicas(Tree object, String path, FieldErrors errors) {
    Optional<String> problem = problem(object, path, "int64");
    if (problem.isPresent()) {
      errors.add(Type.INVALID, path(path), Tree.of(0), problem.get());
      return;
    }
    long replicas = object.number(0, fields(path));
    if (replicas < 0) {
      errors.add(Type.INVALID, path(path), Tree.of(replicas), "should be a non-negative integer");
    } else if (replicas > Integer.MAX_VALUE) {
      errors.add(
          Type.INVALID,
          path(path),
          Tree.of(replicas),
          "should be less than or equal to " + Integer.MAX_VALUE);
    }
  }

  // As NestedInt64 and NestedString of unstructured objects.
  private static Optional<String> problem(Tree object, String path, String wanted) {
    String[] fields = fields(path);
    Tree value = object;
    for (int i = 0; i < fields.length; i++) {
      if (value == Tree.NULL) {
        return Optional.empty();
      }
      if (!(value instanceof ObjectTree)) {
        return Optional.of(accessError(List.of(fields).subList(0, i + 1), value, GoType.OBJECT));
      }
      value = value.at(fields[i]);
      if (value == Tree.ABSENT) {
        return Optional.empty();
      }
    }
    return GoType.of(value).equals(wanted)
        ? Optional.empty()
        : Optional.of(accessError(List.of(fields), value, wanted));
  }

  private static String accessError(List<String> fields, Tree value, String wanted) {
    // Upstream writes this one type by hand, without the space that Go prints.
    String expected = wanted.equals(GoType.OBJECT) ? "map[string]interface{}" : wanted;
    return "."
        + String.join(".", fields)
        + " accessor error: "
        + GoText.sprint(value)
        + " is of the type "
        + GoType.of(value)
        + ", expected "
        + expected;
  }

  private static String[] fields(String path) {
    return (path.startsWith(".") ? path.substring(1) : path).split("\\.", -1);
  }

  /** The path with the dot that it begins with. */
  private static Path path(String text) {
    String[] fields = fields(text);
    Path path = Path.of((text.startsWith(".") ? "." : "") + fields[0]);
    for (int i = 1; i < fields.length; i++) {
      path = path.field(fields[i]);
    }
    return path;
  }
}
