package dev.seatrial.lint.rule;

import dev.seatrial.lint.Rule;
import java.util.List;

/** Every rule there is, by id. */
public final class Rules {
  /** All of them. */
  public static final List<Rule> ALL =
      List.of(
          new BudgetBlocksDrain(),
          new LatestTag(),
          new OverlappingBudgets(),
          new ReplicasUnderAutoscaler(),
          new UtilizationWithoutRequests());

  private Rules() {}
}
