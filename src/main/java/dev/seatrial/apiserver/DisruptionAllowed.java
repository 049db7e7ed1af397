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
    return set(budget, now, allowed ? "SufficientPods" : "InsufficientPods", "");
  }

  /** The budget as one whose pods could not be counted: none of them may go. */
  // As failSafe in pkg/controller/disruption/disruption.go, v1.37.
  public static Tree failed(Tree budget, Tree now, String message) {
    Tree safe = budget.with(Tree.of(0), "status", "disruptionsAllowed");
    return set(safe, now, "SyncFailed", message);
  }

  private static Tree set(Tree budget, Tree now, String reason, String message) {
    String status = reason.equals("SufficientPods") ? "True" : "False";
    Tree old = Conditions.of(budget).find(TYPE).orElse(Tree.ABSENT);
    boolean kept = old.text("", "status").equals(status);
    long generation = budget.number(0, "status", "observedGeneration");
    Tree condition =
        new ObjectBuilder()
            .put("lastTransitionTime", kept ? old.at("lastTransitionTime") : now)
            .put("message", message)
            .put("observedGeneration", generation == 0 ? Tree.ABSENT : Tree.of(generation))
            .put("reason", reason)
            .put("status", status)
            .put("type", TYPE)
            .build();
    return budget.with(Conditions.of(budget).with(condition).toTree(), "status", "conditions");
  }
}
