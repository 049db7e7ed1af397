package dev.seatrial.validation.openapi;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import java.util.List;
import java.util.Optional;

/**
 * Whether a value has the type that a schema asks for.
 *
 * <p>As {@code typeValidator} in {@code pkg/validation/validate/type.go} of {@code
 * k8s.io/kube-openapi}, v1.37, whose surprises are kept: a list passes for a text with a format.
 */
final class SchemaTypeRule {
  private static final double SAFE_INTEGER = (1L << 53) - 1;
  private static final double NEARLY = 1e-9;

  private final List<String> types;
  private final String format;
  private final boolean nullable;

  SchemaTypeRule(Structural schema, SchemaDialect dialect) {
    this.types = dialect.types(schema);
    this.format = dialect.format(schema);
    this.nullable = schema.isNullable();
  }

  /** Whether the schema asks for any type or format. */
  boolean asks() {
    return !types.isEmpty() || !format.isEmpty();
  }

  /** Counts where the value fits. */
  SchemaResult check(Tree value, SchemaPlace place) {
    Optional<FieldError> error = value == Tree.NULL ? checkNull(place) : checkValue(value, place);
    if (error.isPresent()) {
      return SchemaResult.of(error.get().detail(), error.get());
    }
    SchemaResult passed = new SchemaResult();
    if (value == Tree.NULL || asks()) {
      passed.count();
    }
    return passed;
  }

  private Optional<FieldError> checkNull(SchemaPlace place) {
    return types.isEmpty() || nullable
        ? Optional.empty()
        : Optional.of(mismatch(String.join(",", types), "null", place));
  }

  private Optional<FieldError> checkValue(Tree value, SchemaPlace place) {
    if (!asks()) {
      return Optional.empty();
    }
    String type = typeOf(value);
    boolean wholeFraction =
        value instanceof DecimalTree decimal
            && isInteger(decimal.value())
            && types.contains("integer");
    boolean wholeNumber = value instanceof IntegerTree && types.contains("number");
    boolean fits = types.contains(type) || wholeFraction || wholeNumber;
    boolean textual = value instanceof TextTree || value instanceof ListTree;
    if (!textual && !format.isEmpty() && !fits && !formatOf(value).equals(format)) {
      return Optional.of(mismatch(format, formatOf(value), place));
    }
    boolean numeric = types.contains("number") || types.contains("integer");
    if (!numeric && !format.isEmpty() && textual) {
      return Optional.empty();
    }
    return fits ? Optional.empty() : Optional.of(mismatch(String.join(",", types), type, place));
  }

  /** As errors.InvalidType of a text. */
  static FieldError mismatch(String wanted, String found, SchemaPlace place) {
    String words =
        place.text() + " in body must be of type " + wanted + ": " + GoText.quoted(found);
    return new FieldError(Type.TYPE_INVALID, place.whole(), Tree.of(found), words);
  }

  /** As IsFloat64AJSONInteger: whole but for rounding. */
  static boolean isInteger(double value) {
    if (!(Math.abs(value) <= SAFE_INTEGER)) {
      return false;
    }
    double rounded = Math.rint(value);
    if (value == rounded) {
      return true;
    }
    return rounded != 0 && Math.abs(value - rounded) < NEARLY * Math.abs(rounded);
  }

  private static String typeOf(Tree value) {
    if (value instanceof ObjectTree) {
      return "object";
    }
    if (value instanceof ListTree) {
      return "array";
    }
    if (value instanceof BooleanTree) {
      return "boolean";
    }
    if (value instanceof TextTree) {
      return "string";
    }
    return value instanceof IntegerTree ? "integer" : "number";
  }

  private static String formatOf(Tree value) {
    if (value instanceof IntegerTree) {
      return "int64";
    }
    return value instanceof DecimalTree ? "float64" : "";
  }
}
