package dev.seatrial.cel;

import dev.seatrial.cel.check.Checked;
import dev.seatrial.cel.check.Environment;
import dev.seatrial.cel.schema.DeclaredType;
import dev.seatrial.cel.schema.SchemaNode;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the expressions of a policy against the types of what it is asked about, where the policy
 * itself takes the objects as they come.
 *
 * <p>As {@code buildEnvSet} and {@code typeCheckingCompiler} in {@code
 * k8s.io/apiserver/pkg/admission/plugin/policy/validating/typechecking.go}, v0.37. Unlike when the
 * policy is asked, there is no {@code authorizer.requestResource}.
 */
public final class AdmissionTypeCheck {
  /** Upstream puts the nanosecond of the check after the kind; ours stays the same. */
  private static final String NAME_SUFFIX = "0";

  private static final String ANY = "dyn";

  private final TypedKind object;
  private final Optional<TypedKind> params;
  private final Map<String, Checked> variables = new LinkedHashMap<>();

  /**
   * A kind with what its objects look like.
   *
   * @param schema of OpenAPI, references put in; absent where any object will do
   */
  public record TypedKind(String kind, Tree schema) {
    private Optional<DeclaredType> type() {
      return schema.isPresent()
          ? DeclaredType.of(new SchemaNode(schema).asResource())
          : Optional.empty();
    }
  }

  /**
   * A check of what a policy asks about objects of a kind.
   *
   * @param params none where the policy has no parameters
   */
  public AdmissionTypeCheck(TypedKind object, Optional<TypedKind> params) {
    this.object = object;
    this.params = params;
  }

  /** Lets what comes after speak of a variable; one that does not check may be of any type. */
  public void variable(String name, String expression) {
    variables.put(name, environment().check(expression));
  }

  /** What is wrong with the expression, in lines; empty where nothing is. */
  public String problem(String expression) {
    return environment().check(expression).problem();
  }

  private Environment environment() {
    Environment.Builder builder = Environment.ofStored().admission();
    declare(builder, "object", object);
    declare(builder, "oldObject", object);
    params.ifPresent(kind -> declare(builder, "params", kind));
    builder.variable("authorizer", "kubernetes.authorization.Authorizer");
    return builder.composed(variables).build();
  }

  private static void declare(Environment.Builder builder, String variable, TypedKind kind) {
    Optional<DeclaredType> type = kind.type();
    if (type.isPresent()) {
      builder.variable(variable, kind.kind() + NAME_SUFFIX, type.get());
    } else {
      builder.variable(variable, ANY);
    }
  }
}
