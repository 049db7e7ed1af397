package dev.seatrial.cel.program;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;

/** A checked expression that can be run. */
public final class Program {
  private final Step plan;

  private Program(Step plan) {
    this.plan = plan;
  }

  /** Plans the run. Throws {@link PlanProblem} where a constant part of the expression fails. */
  public static Program of(CelAbstractSyntaxTree checked) {
    return new Program(new Planner(checked).plan(checked.getExpr()));
  }

  /** What a run came to, and what it cost. */
  public record Run(Value value, long cost) {}

  /** Runs, and ends with an error past the limit of the cost. */
  public Run run(Scope scope, long costLimit) {
    Costs costs = new Costs(costLimit);
    try {
      return new Run(plan.run(new Frame(scope, scope, costs)), costs.total());
    } catch (CostExceeded e) {
      return new Run(new ErrorValue(String.valueOf(e.getMessage())), costs.total());
    }
  }
}
