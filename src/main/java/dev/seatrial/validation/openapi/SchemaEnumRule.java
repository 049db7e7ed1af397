package dev.seatrial.validation.openapi;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a value is one of those listed.
 *
 * <p>As {@code basicCommonValidator} in {@code pkg/validation/validate/validator.go} of {@code
 * k8s.io/kube-openapi}, v1.37. Go first converts the value to the type of the listed one, so that
 * 1.5 is 1, and 97 is "a"; and null is none of them, even where it is listed.
 */
final class SchemaEnumRule {
  private SchemaEnumRule() {}

  static SchemaResult check(Tree value, Structural schema, SchemaPlace place) {
    List<Tree> listed = schema.tree().items("enum");
    if (listed.isEmpty() || listed.stream().anyMatch(one -> isSame(value, one))) {
      return new SchemaResult();
    }
    String supported =
        listed.stream()
            .map(
                one -> one instanceof TextTree text ? text.value() : Json.compact(Json.sorted(one)))
            .map(GoText::quoted)
            .collect(Collectors.joining(", "));
    FieldError error =
        new FieldError(
            Type.NOT_SUPPORTED,
            place.whole(),
            Json.sorted(value),
            "supported values: " + supported);
    return SchemaResult.of(place.text() + " in body should be one of " + supported, error);
  }

  private static boolean isSame(Tree value, Tree listed) {
    if (value == Tree.NULL) {
      return false;
    }
    if (listed instanceof IntegerTree integer && value instanceof DecimalTree decimal) {
      return SchemaNumberRule.truncated(decimal.value()) == integer.value();
    }
    if (listed instanceof DecimalTree decimal && value instanceof IntegerTree integer) {
      return (double) integer.value() == decimal.value();
    }
    if (listed instanceof TextTree text && value instanceof IntegerTree integer) {
      return text.value().equals(character(integer.value()));
    }
    return value.equals(listed);
  }

  private static String character(long codePoint) {
    boolean valid =
        codePoint >= 0
            && codePoint <= Character.MAX_CODE_POINT
            && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    return valid ? Character.toString((int) codePoint) : "\uFFFD";
  }
}
