package dev.seatrial.validation.crd;

import dev.seatrial.cel.ValidationRule;
import dev.seatrial.tree.Tree;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that a definition had before a change: what was let in once stays.
 *
 * <p>As {@code preexistingExpressions} and {@code versionsWithUnchangedSchemas} in {@code
 * pkg/apis/apiextensions/validation/validation.go}, v1.37.
 *
 * @param expressions the rules, and the expressions of their messages
 * @param unchanged the versions whose schema is as it was
 * @param isUnchanged whether the schema at hand is as it was
 */
record CrdStoredRules(Set<String> expressions, Set<String> unchanged, boolean isUnchanged) {
  static final CrdStoredRules NONE = new CrdStoredRules(new TreeSet<>(), new TreeSet<>(), false);

  /** Of a changed definition in its internal form. */
  static CrdStoredRules of(Tree spec, Tree oldSpec) {
    Set<String> expressions = new TreeSet<>();
    SchemaWalk.specHas(oldSpec, schema -> addExpressions(schema, expressions));
    Set<String> unchanged = new TreeSet<>();
    for (Tree version : spec.items("versions")) {
      String name = version.text("", "name");
      Tree schema = schemaOf(spec, name);
      if (!schema.isUnset() && schema.equals(schemaOf(oldSpec, name))) {
        unchanged.add(name);
      }
    }
    return new CrdStoredRules(expressions, unchanged, false);
  }

  private static boolean addExpressions(Tree schema, Set<String> expressions) {
    for (Tree rule : schema.items("x-kubernetes-validations")) {
      expressions.add(rule.text("", "rule"));
      expressions.add(rule.text("", "messageExpression"));
    }
    return false;
  }

  private static Tree schemaOf(Tree spec, String name) {
    Tree shared = spec.at("validation", "openAPIV3Schema");
    return spec.items("versions").stream()
        .filter(version -> version.text("", "name").equals(name))
        .map(version -> shared.isUnset() ? version.at("schema", "openAPIV3Schema") : shared)
        .findFirst()
        .orElse(Tree.ABSENT);
  }

  /** The same for the schema of one version. */
  CrdStoredRules ofVersion(String name) {
    return new CrdStoredRules(expressions, unchanged, unchanged.contains(name));
  }

  boolean has(ValidationRule rule) {
    return expressions.contains(rule.rule());
  }
}
