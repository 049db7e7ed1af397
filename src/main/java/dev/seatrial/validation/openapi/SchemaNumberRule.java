package dev.seatrial.validation.openapi;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import java.math.BigDecimal;

/**
 * The bounds and the width of numbers.
 *
 * <p>As {@code numberValidator} in {@code pkg/validation/validate/validator.go} of {@code
 * k8s.io/kube-openapi}, v1.37. Bounds are 64-bit floating point numbers there; whole numbers are
 * compared with what is left of them without their fraction.
 */
final class SchemaNumberRule {
  private final Structural schema;
  private final SchemaPlace place;
  private final Tree value;
  private final String type;
  private final String format;
  private final SchemaResult result = new SchemaResult();

  private SchemaNumberRule(Tree value, Structural schema, String format, SchemaPlace place) {
    this.value = value;
    this.schema = schema;
    this.place = place;
    boolean integer = !schema.isIntOrString() && schema.type().equals("integer");
    boolean number = !schema.isIntOrString() && schema.type().equals("number");
    this.type = integer || number ? schema.type() : "";
    boolean known =
        integer && (format.equals("int32") || format.equals("int64"))
            || number && (format.equals("float") || format.equals("double"));
    this.format = known ? format : "";
  }

  static SchemaResult check(Tree value, Structural schema, String format, SchemaPlace place) {
    SchemaNumberRule rule = new SchemaNumberRule(value, schema, format, place);
    rule.isInRange(value, "Checked");
    Tree keywords = schema.tree();
    if (!keywords.at("multipleOf").isUnset()) {
      rule.multiple(number(keywords.at("multipleOf")));
    }
    if (!keywords.at("maximum").isUnset()) {
      rule.bound(number(keywords.at("maximum")), true);
    }
    if (!keywords.at("minimum").isUnset()) {
      rule.bound(number(keywords.at("minimum")), false);
    }
    rule.result.count();
    return rule.result;
  }

  private void multiple(double factor) {
    boolean sound = isInRange(Tree.of(factor), "MultipleOf");
    if (sound && value instanceof IntegerTree integer) {
      long whole = truncated(factor);
      if (whole <= 0) {
        notPositive(Tree.of(whole));
      } else if (integer.value() % whole != 0) {
        notMultiple(Tree.of(whole), value);
      }
      return;
    }
    double data = number(value);
    if (factor <= 0) {
      notPositive(Tree.of(factor));
    } else if (!SchemaTypeRule.isInteger(factor < 1 ? 1 / factor * data : data / factor)) {
      notMultiple(Tree.of(factor), Tree.of(data));
    }
  }

  private void notPositive(Tree factor) {
    String words =
        "factor MultipleOf declared for "
            + place.text()
            + " must be positive: "
            + GoText.sprint(factor);
    add(factor, words);
  }

  private void notMultiple(Tree factor, Tree shown) {
    add(shown, place.text() + " in body should be a multiple of " + GoText.sprint(factor));
  }

  private void bound(double bound, boolean isMost) {
    boolean exclusive = schema.tree().flag(false, isMost ? "exclusiveMaximum" : "exclusiveMinimum");
    boolean sound = isInRange(Tree.of(bound), isMost ? "Maximum boundary" : "Minimum boundary");
    boolean whole = sound && value instanceof IntegerTree;
    Tree compared = whole ? Tree.of(truncated(bound)) : Tree.of(bound);
    int order =
        whole
            ? Long.compare(value.number(0), compared.number(0))
            : Double.compare(number(value), number(compared));
    boolean beyond = isMost ? order > 0 : order < 0;
    if (!beyond && !(exclusive && order == 0)) {
      return;
    }
    String side = isMost ? "less than " : "greater than ";
    String words =
        place.text()
            + " in body should be "
            + side
            + (exclusive ? "" : "or equal to ")
            + GoText.sprint(compared);
    add(whole ? value : Tree.of(number(value)), words);
  }

  /** As IsValueValidAgainstRange; the error has no field. */
  private boolean isInRange(Tree number, String what) {
    if (fits(number)) {
      return true;
    }
    String words =
        what
            + " value must be of type "
            + type
            + (format.isEmpty() ? " (default format)" : " with format " + format)
            + " in "
            + place.text();
    Path nowhere = place.base();
    result.add(words, new FieldError(Type.INVALID, nowhere, Tree.of(""), words));
    return false;
  }

  private boolean fits(Tree number) {
    if (format.equals("float")) {
      return Math.abs(number(number)) <= Float.MAX_VALUE;
    }
    if (!type.equals("integer")) {
      return true;
    }
    BigDecimal exact =
        number instanceof IntegerTree integer
            ? BigDecimal.valueOf(integer.value())
            // The digits that tell it from its neighbours, as Go writes it before it reads it
            // again.
            : new BigDecimal(Double.toString(((DecimalTree) number).value()));
    if (exact.stripTrailingZeros().scale() > 0) {
      return false;
    }
    int bits = format.equals("int32") ? Integer.SIZE : Long.SIZE;
    return exact.toBigInteger().bitLength() < bits;
  }

  private void add(Tree shown, String words) {
    result.add(words, new FieldError(Type.INVALID, place.whole(), shown, words));
  }

  private static double number(Tree number) {
    return number instanceof DecimalTree decimal ? decimal.value() : (double) number.number(0);
  }

  /** As Go converts: it gives the lowest number where a float does not fit. */
  static long truncated(double number) {
    return Math.abs(number) < Long.MAX_VALUE ? (long) number : Long.MIN_VALUE;
  }
}
