package dev.seatrial.lint.rule;

import dev.seatrial.lint.Rule;
import java.util.List;

/** Every rule there is, by id. */
public final class Rules {
  /** All of them. */
  public static final List<Rule> ALL =
      List.of(
          new BudgetBlocksDrain(),
          new InsecurePods(),
          new LatestTag(),
          new MissingKey(),
          new MissingNamespace(),
          new MissingObject(),
          new NodePortOutOfRange(),
          new OverlappingBudgets(),
          new RefusedPod(),
          new ReplicasUnderAutoscaler(),
          new SelectorWithoutPods(),
          new UnknownBackendPort(),
          new UnknownTargetPort(),
          new UtilizationWithoutRequests());

  private Rules() {}
}
