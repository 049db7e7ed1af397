package dev.seatrial.apiserver;

import dev.seatrial.object.Conditions;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/**
 * The condition of a disruption budget that says whether one of its pods may go.
 *
 * <p>Follows {@code UpdateDisruptionAllowedCondition} in {@code
 * component-helpers/apps/poddisruptionbudget/helpers.go}, v1.37.
 */
public final class DisruptionAllowed {
  /** The condition's type. */
  public static final String TYPE = "DisruptionAllowed";

  private DisruptionAllowed() {}

  /** The budget with the condition that its status calls for; the time is kept where it holds. */
  public static Tree set(Tree budget, Tree now) {
    boolean allowed = budget.number(0, "status", "disruptionsAllowed") > 0;
    return set(budget, now, allowed ? "SufficientPods" : "InsufficientPods");
  }

  private static Tree set(Tree budget, Tree now, String reason) {
    String status = reason.equals("SufficientPods") ? "True" : "False";
    Tree old = Conditions.of(budget).find(TYPE).orElse(Tree.ABSENT);
    boolean kept = old.text("", "status").equals(status);
    Tree condition =
        new ObjectBuilder()
            .put("lastTransitionTime", kept ? old.at("lastTransitionTime") : now)
            .put("message", "")
            .put("observedGeneration", budget.number(0, "status", "observedGeneration"))
            .put("reason", reason)
            .put("status", status)
            .put("type", TYPE)
            .build();
    return budget.with(Conditions.of(budget).with(condition).toTree(), "status", "conditions");
  }
}
