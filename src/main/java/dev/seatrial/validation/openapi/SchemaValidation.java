package dev.seatrial.validation.openapi;

import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Structural;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a custom resource, or a part of one, against its schema; the rules in CEL aside.
 *
 * <p>Follows {@code pkg/validation/validate} of {@code k8s.io/kube-openapi} and, for changes,
 * {@code pkg/apiserver/validation/ratcheting.go} of {@code k8s.io/apiextensions-apiserver}, v1.37:
 * what a change leaves as it was is not held against it.
 */
public final class SchemaValidation {
  private final SchemaDialect dialect;
  private final SchemaTextRule texts = new SchemaTextRule();

  private SchemaValidation(SchemaDialect dialect) {
    this.dialect = dialect;
  }

  /** For objects that a version serves. */
  public static SchemaValidation ofObjects(KubernetesVersion version) {
    return new SchemaValidation(SchemaDialect.served(version));
  }

  /** For the defaults that a definition declares. */
  public static SchemaValidation ofDefaults() {
    return new SchemaValidation(SchemaDialect.written());
  }

  /** What is wrong with a new value that stands at {@code base}. */
  public List<FieldError> create(Tree value, Structural schema, Path base) {
    return validate(value, schema, SchemaPlace.root(base)).errors();
  }

  /** What is wrong with a value that takes the place of another. */
  public List<FieldError> update(CorrelatedValue value, Structural schema, Path base) {
    return validate(value.value(), schema, SchemaPlace.root(base), Optional.of(value)).errors();
  }

  private SchemaResult validate(Tree value, Structural schema, SchemaPlace place) {
    return validate(value, schema, place, Optional.empty());
  }

  private SchemaResult validate(
      Tree value, Structural schema, SchemaPlace place, Optional<CorrelatedValue> correlated) {
    SchemaResult result = validateValue(value, schema, place, correlated);
    boolean ratcheted =
        !result.isValid() && correlated.isPresent() && correlated.get().isUnchanged();
    return ratcheted ? new SchemaResult() : result;
  }

  private SchemaResult validateValue(
      Tree value, Structural schema, SchemaPlace place, Optional<CorrelatedValue> correlated) {
    SchemaResult result = new SchemaResult();
    String format = dialect.format(schema);
    SchemaTypeRule type = new SchemaTypeRule(schema, dialect);
    result.merge(type.check(value, place));
    if (value == Tree.NULL) {
      result.merge(SchemaEnumRule.check(value, schema, place));
      return result;
    }
    if (type.asks()) {
      result.count();
    }
    result.merge(SchemaJunctors.check(schema, place, one -> validate(value, one, place)));
    result.count();
    if (value instanceof TextTree text) {
      result.merge(texts.check(text.value(), schema, place));
      result.count();
      if (StringFormats.isKnown(format)) {
        result.merge(SchemaTextRule.checkFormat(text.value(), format, place));
        result.count();
      }
    } else if (value instanceof IntegerTree || value instanceof DecimalTree) {
      result.merge(SchemaNumberRule.check(value, schema, format, place));
      result.count();
    } else if (value instanceof ListTree list) {
      result.merge(list(list, schema, place, correlated));
      result.count();
    }
    result.merge(SchemaEnumRule.check(value, schema, place));
    result.count();
    if (value instanceof ObjectTree object) {
      result.merge(object(object, schema, place, correlated));
      result.count();
    }
    result.count();
    return result;
  }

  // As schemaSliceValidator.
  private SchemaResult list(
      ListTree list, Structural schema, SchemaPlace place, Optional<CorrelatedValue> correlated) {
    SchemaResult result = new SchemaResult();
    for (int i = 0; schema.items().isPresent() && i < list.size(); i++) {
      int position = i;
      Optional<CorrelatedValue> item = correlated.flatMap(one -> one.index(position));
      result.merge(validate(list.at(i), schema.items().get(), place.index(i), item));
    }
    SchemaSize size = new SchemaSize(list.size(), place, result);
    size.atLeast(schema.tree().at("minItems"), " items");
    size.atMost(schema.tree().at("maxItems"), " items");
    if (schema.tree().flag(false, "uniqueItems")
        && new LinkedHashSet<>(list.values()).size() < list.size()) {
      String words = place.text() + " in body shouldn't contain duplicates";
      result.add(words, new FieldError(Type.INVALID, place.whole(), Tree.of(""), words));
    }
    result.count();
    return result;
  }

  // As objectValidator.
  private SchemaResult object(
      ObjectTree object,
      Structural schema,
      SchemaPlace place,
      Optional<CorrelatedValue> correlated) {
    SchemaResult result = new SchemaResult();
    SchemaSize size = new SchemaSize(object.size(), place, result);
    size.atLeast(schema.tree().at("minProperties"), " properties");
    size.atMost(schema.tree().at("maxProperties"), " properties");
    if (schema.mentionsAdditionalProperties()
        && !schema.tree().flag(schema.additionalProperties().isPresent(), "additionalProperties")) {
      forbidOthers(object, schema, place, result);
    }
    Map<String, Structural> properties = schema.properties();
    for (String name : object.names()) {
      Structural named = properties.get(name);
      Optional<Structural> node =
          named == null ? schema.additionalProperties() : Optional.of(named);
      if (node.isPresent()) {
        SchemaPlace inner = named == null ? place.other(name) : place.property(name);
        Optional<CorrelatedValue> field = correlatedField(correlated, name, place);
        result.merge(validate(object.at(name), node.get(), inner, field));
      }
    }
    for (String name : schema.required()) {
      if (!object.has(name)) {
        SchemaPlace missing = place.other(name);
        result.add(
            missing.text() + " in body is required",
            new FieldError(Type.REQUIRED, missing.whole(), Tree.of(""), ""));
      }
    }
    return result;
  }

  // A changed version or kind of the object can't be seen: both were converted to one.
  private static Optional<CorrelatedValue> correlatedField(
      Optional<CorrelatedValue> correlated, String name, SchemaPlace place) {
    boolean ofType = place.text().isEmpty() && (name.equals("kind") || name.equals("apiVersion"));
    return ofType ? Optional.empty() : correlated.flatMap(one -> one.key(name));
  }

  private static void forbidOthers(
      ObjectTree object, Structural schema, SchemaPlace place, SchemaResult result) {
    for (String name : object.names()) {
      if (!schema.properties().containsKey(name)) {
        String words = place.text() + "." + name + " in body is a forbidden property";
        result.add(words, new FieldError(Type.INVALID, place.whole(), Tree.of(name), words));
      }
    }
  }
}
