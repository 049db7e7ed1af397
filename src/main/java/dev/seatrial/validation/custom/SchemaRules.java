package dev.seatrial.validation.custom;

import dev.seatrial.cel.CompiledRule;
import dev.seatrial.cel.RuleScope;
import dev.seatrial.cel.ValidationRule;
import dev.seatrial.cel.Vocabulary;
import dev.seatrial.schema.Structural;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in CEL of a schema, compiled, each at its node.
 *
 * <p>As {@code NewValidator} in {@code pkg/apiserver/schema/cel/validation.go} of {@code
 * k8s.io/apiextensions-apiserver}, v1.37. Below a node of a type that CEL does not know there are
 * none, and none inside {@code allOf}, where definitions can't have any.
 *
 * @param rules the rules of this node
 * @param properties those of the named fields that have any
 */
public record SchemaRules(
    Structural schema,
    List<Compiled> rules,
    Map<String, SchemaRules> properties,
    Optional<SchemaRules> values,
    Optional<SchemaRules> items) {
  /** A rule as it was written, and what became of it. */
  public record Compiled(Tree written, CompiledRule rule) {}

  /** The rules of a schema, if it has any. */
  public static Optional<SchemaRules> of(Structural schema, boolean isResource) {
    if (!schema.hasRules()) {
      return Optional.empty();
    }
    return RuleScope.of(schema.tree(), isResource).map(scope -> compiled(schema, scope));
  }

  private static SchemaRules compiled(Structural schema, RuleScope scope) {
    List<Compiled> rules = new ArrayList<>();
    for (Tree written : schema.rules()) {
      rules.add(
          new Compiled(written, scope.compile(ValidationRule.of(written), Vocabulary.STORED)));
    }
    Map<String, SchemaRules> properties = new LinkedHashMap<>();
    schema
        .properties()
        .forEach((name, node) -> below(node).ifPresent(found -> properties.put(name, found)));
    return new SchemaRules(
        schema,
        rules,
        properties,
        schema.additionalProperties().flatMap(SchemaRules::below),
        schema.items().flatMap(SchemaRules::below));
  }

  private static Optional<SchemaRules> below(Structural schema) {
    return of(schema, schema.isEmbeddedResource());
  }
}
