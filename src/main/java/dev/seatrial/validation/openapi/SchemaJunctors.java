package dev.seatrial.validation.openapi;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The schemas under {@code anyOf}, {@code oneOf}, {@code allOf} and {@code not}.
 *
 * <p>As {@code schemaPropsValidator} in {@code pkg/validation/validate/schema_props.go} of {@code
 * k8s.io/kube-openapi}, v1.37: beside the error that none fits, those of the schema that came
 * furthest are told.
 */
final class SchemaJunctors {
  private final Structural schema;
  private final SchemaPlace place;
  private final Function<Structural, SchemaResult> validator;
  private final SchemaResult result = new SchemaResult();

  private SchemaJunctors(
      Structural schema, SchemaPlace place, Function<Structural, SchemaResult> validator) {
    this.schema = schema;
    this.place = place;
    this.validator = validator;
  }

  /** The validator holds the value against one schema more. */
  static SchemaResult check(
      Structural schema, SchemaPlace place, Function<Structural, SchemaResult> validator) {
    SchemaJunctors junctors = new SchemaJunctors(schema, place, validator);
    junctors.any(schema.all("anyOf"));
    junctors.one(schema.all("oneOf"));
    junctors.all(schema.all("allOf"));
    junctors.none();
    junctors.result.count();
    return junctors.result;
  }

  private void any(List<Structural> schemas) {
    Optional<SchemaResult> best = Optional.empty();
    for (Structural one : schemas) {
      SchemaResult tried = validator.apply(one);
      if (tried.isValid()) {
        result.merge(tried);
        return;
      }
      best = better(best, tried);
    }
    if (best.isPresent()) {
      fail(" must validate at least one schema (anyOf)");
      result.merge(best.get());
    }
  }

  private void one(List<Structural> schemas) {
    Optional<SchemaResult> best = Optional.empty();
    Optional<SchemaResult> first = Optional.empty();
    int valid = 0;
    for (Structural one : schemas) {
      SchemaResult tried = validator.apply(one);
      if (tried.isValid()) {
        valid++;
        best = Optional.empty();
        first = first.isPresent() ? first : Optional.of(tried);
      } else if (valid == 0) {
        best = better(best, tried);
      }
    }
    if (valid == 1) {
      result.merge(first.orElseThrow());
    } else if (!schemas.isEmpty()) {
      fail(
          " must validate one and only one schema (oneOf). "
              + (valid == 0 ? "Found none valid" : "Found " + valid + " valid alternatives"));
      best.ifPresent(result::merge);
    }
  }

  private void all(List<Structural> schemas) {
    int valid = 0;
    for (Structural one : schemas) {
      SchemaResult tried = validator.apply(one);
      valid += tried.isValid() ? 1 : 0;
      result.merge(tried);
    }
    if (valid < schemas.size()) {
      fail(" must validate all the schemas (allOf)" + (valid == 0 ? ". None validated" : ""));
    }
  }

  private void none() {
    if (schema.not().isPresent() && validator.apply(schema.not().get()).isValid()) {
      fail(" must not validate the schema (not)");
    }
  }

  private static Optional<SchemaResult> better(Optional<SchemaResult> best, SchemaResult tried) {
    return best.isEmpty() || tried.matches() > best.get().matches() ? Optional.of(tried) : best;
  }

  /** Such errors name the place in words only. */
  private void fail(String words) {
    String message = GoText.quoted(place.text()) + words;
    result.add(message, new FieldError(Type.INVALID, place.base(), Tree.of(""), message));
  }
}
