package dev.seatrial.cel;

import dev.seatrial.cel.library.AuthorizerValue;
import dev.seatrial.cel.program.Program;
import dev.seatrial.cel.program.Scope;
import dev.seatrial.cel.schema.PlainValues;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Runs admission expressions on one input, one after the other, within one budget.
 *
 * <p>As {@code evaluationActivation} and {@code compositionContext} in {@code
 * k8s.io/apiserver/pkg/admission/plugin/cel}, v0.37.
 */
public final class AdmissionRun {
  /** The budget is spent: nothing more is run. */
  public static final class OutOfBudget extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfBudget() {
      super(
          "validation failed due to running out of cost budget, no further validation rules will"
              + " be run",
          null,
          false,
          false);
    }

    public String words() {
      return String.valueOf(getMessage());
    }
  }

  private final Scope scope;
  private long budget;

  /**
   * Begins a run.
   *
   * @param compiler which has compiled the expressions, with the variables that they speak of
   * @param budget in units of cost, for all expressions together
   */
  public AdmissionRun(AdmissionCompiler compiler, AdmissionInput input, long budget) {
    this.budget = budget;
    Value object = PlainValues.of(input.object());
    Value oldObject = PlainValues.of(input.oldObject());
    Value request = PlainValues.of(input.request());
    Value params = PlainValues.of(input.params());
    Value namespace = PlainValues.of(input.namespaceObject());
    Value authorizer = AuthorizerValue.of(input.authorizer());
    Value requested = AuthorizerValue.ofResource(input.authorizer(), input.asked());
    ComposedVariables variables = new ComposedVariables(compiler.variables(), this);
    this.scope =
        name ->
            switch (name) {
              case "object" -> Optional.of(object);
              case "oldObject" -> Optional.of(oldObject);
              case "request" -> Optional.of(request);
              case "params" -> Optional.of(params);
              case "namespaceObject" -> Optional.of(namespace);
              case "authorizer" -> Optional.of(authorizer);
              case "authorizer.requestResource" -> Optional.of(requested);
              case "variables" -> Optional.of(variables);
              default -> Optional.empty();
            };
  }

  /** What is left of the budget. */
  public long budget() {
    return budget;
  }

  /**
   * Runs an expression.
   *
   * @return what it came to; an error says what went wrong where, with the expression
   * @throws OutOfBudget where this expression spends more than what was left
   */
  public Outcome run(AdmissionExpression expression) {
    Optional<Program> program = expression.program();
    if (program.isEmpty()) {
      String words = "compilation error: " + expression.error().orElse("");
      return new Outcome(new ErrorValue(words), 0);
    }
    Program.Run run = program.get().run(scope, CelLimits.PER_CALL);
    spend(run.cost());
    if (!run.value().isError()) {
      return Outcome.of(run);
    }
    return new Outcome(
        new ErrorValue(
            "expression '" + expression.text() + "' resulted in error: " + run.value().text()),
        run.cost());
  }

  private void spend(long cost) {
    if (cost > budget) {
      throw new OutOfBudget();
    }
    budget -= cost;
  }

  /** Computes a variable, on the same budget. */
  Value variable(String name, Map<String, AdmissionExpression> variables) {
    AdmissionExpression variable = variables.get(name);
    if (variable == null) {
      return new ErrorValue("no such key: " + name);
    }
    Optional<Program> program = variable.program();
    if (program.isEmpty()) {
      return new ErrorValue(
          "composited variable \"" + name + "\" fails to compile: " + variable.error().orElse(""));
    }
    Program.Run run = program.get().run(scope, CelLimits.PER_CALL);
    spend(run.cost());
    return run.value().isError()
        ? new ErrorValue(
            "composited variable \"" + name + "\" fails to evaluate: " + run.value().text())
        : run.value();
  }
}
