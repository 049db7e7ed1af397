package dev.seatrial.cel;

import dev.seatrial.cel.check.Environment;
import dev.seatrial.cel.schema.DeclaredType;
import dev.seatrial.cel.schema.SchemaNode;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * What the rules at one place of a schema speak of: {@code self} and {@code oldSelf}, of the type
 * that the schema declares.
 *
 * <p>As {@code Compile} in {@code
 * k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel/compilation.go}, v0.37.
 */
public final class RuleScope {
  /** Upstream puts the nanosecond of the compilation after it; ours stays the same. */
  private static final String TYPE_NAME = "selfType0";

  private static final String SELF = "self";
  static final String OLD_SELF = "oldSelf";

  private final SchemaNode schema;
  private final DeclaredType type;

  private RuleScope(SchemaNode schema, DeclaredType type) {
    this.schema = schema;
    this.type = type;
  }

  /**
   * The scope at a schema; nothing where the schema has no type that rules can speak of, which is
   * "failed to convert to declType for CEL validation rules".
   *
   * @param isResourceRoot whether this is the schema of a whole resource: of a custom resource, or
   *     one with {@code x-kubernetes-embedded-resource}; then {@code apiVersion}, {@code kind} and
   *     {@code metadata} are there, be they written or not
   */
  public static Optional<RuleScope> of(Tree schema, Boolean isResourceRoot) {
    SchemaNode given = new SchemaNode(schema);
    SchemaNode node = isResourceRoot ? given.asResource() : given;
    return DeclaredType.of(node).map(type -> new RuleScope(node, type));
  }

  /** How often at most data of this schema stands in a request, if nothing else limits it. */
  public long maxCardinality() {
    return CelLimits.REQUEST_BYTES / (type.leastBytes() + 1);
  }

  /** Compiles a rule with its messageExpression. */
  public CompiledRule compile(ValidationRule rule, Vocabulary vocabulary) {
    return CompiledRule.of(rule, environment(rule, vocabulary), this);
  }

  private Environment environment(ValidationRule rule, Vocabulary vocabulary) {
    Environment.Builder builder =
        switch (vocabulary) {
          case WRITTEN -> Environment.ofWritten();
          case STORED -> Environment.ofStored();
        };
    builder.variable(SELF, TYPE_NAME, type);
    return rule.isOldSelfOptional()
        ? builder.optional(OLD_SELF, TYPE_NAME, type).build()
        : builder.variable(OLD_SELF, TYPE_NAME, type).build();
  }

  SchemaNode schema() {
    return schema;
  }

  DeclaredType type() {
    return type;
  }
}
