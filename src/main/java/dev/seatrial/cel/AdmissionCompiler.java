package dev.seatrial.cel;

import dev.seatrial.cel.check.Checked;
import dev.seatrial.cel.check.Environment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the expressions of admission policies and of match conditions. A policy's variables come
 * first, in their order: each may speak of those before it.
 *
 * <p>As {@code compiler} and {@code CompositedCompiler} in {@code
 * k8s.io/apiserver/pkg/admission/plugin/cel}, v0.37.
 */
public final class AdmissionCompiler {
  private static final List<String> ANY = List.of();

  private final Vocabulary vocabulary;
  private final boolean isComposed;
  private final Map<String, AdmissionExpression> variables;

  private AdmissionCompiler(
      Vocabulary vocabulary, boolean isComposed, Map<String, AdmissionExpression> variables) {
    this.vocabulary = vocabulary;
    this.isComposed = isComposed;
    this.variables = variables;
  }

  /** For policies, whose expressions may speak of {@code variables}. */
  public static AdmissionCompiler ofPolicy(Vocabulary vocabulary) {
    return new AdmissionCompiler(vocabulary, true, new LinkedHashMap<>());
  }

  /** For webhooks. */
  public static AdmissionCompiler ofWebhook(Vocabulary vocabulary) {
    return new AdmissionCompiler(vocabulary, false, new LinkedHashMap<>());
  }

  /** The same with another vocabulary; both know the variables of either. */
  public AdmissionCompiler in(Vocabulary other) {
    return new AdmissionCompiler(other, isComposed, variables);
  }

  /** Compiles a variable, of any type, and lets what comes after speak of it. */
  public AdmissionExpression variable(String name, String expression, AdmissionScope scope) {
    AdmissionExpression compiled = compile(expression, scope, ANY);
    variables.put(name, compiled);
    return compiled;
  }

  /**
   * Compiles an expression.
   *
   * @param types of which the result must have one, such as {@code bool}; none for any type
   */
  public AdmissionExpression compile(String expression, AdmissionScope scope, List<String> types) {
    return AdmissionExpression.of(expression, environment(scope).check(expression), types);
  }

  /** The variables so far. */
  Map<String, AdmissionExpression> variables() {
    return variables;
  }

  private Environment environment(AdmissionScope scope) {
    Environment.Builder builder =
        switch (vocabulary) {
          case WRITTEN -> Environment.ofWritten();
          case STORED -> Environment.ofStored();
        };
    builder.admission().variable("object", "dyn").variable("oldObject", "dyn");
    if (scope.hasParams()) {
      builder.variable("params", "dyn");
    }
    if (scope.hasAuthorizer()) {
      builder.variable("authorizer", "kubernetes.authorization.Authorizer");
      builder.variable("authorizer.requestResource", "kubernetes.authorization.ResourceCheck");
    }
    if (scope.hasPatchTypes()) {
      builder.patchTypes();
    }
    if (isComposed) {
      Map<String, Checked> checked = new LinkedHashMap<>();
      variables.forEach((name, variable) -> checked.put(name, variable.checked()));
      builder.composed(checked);
    }
    return builder.build();
  }
}
