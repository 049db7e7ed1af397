package dev.seatrial.apiserver.table;

import dev.seatrial.object.IntOrPercent;
import dev.seatrial.tree.Tree;

/** What keeps workloads up and sized: disruption budgets and autoscalers. */
// As printPodDisruptionBudget and printHorizontalPodAutoscaler in printers.go, v1.37.
final class PolicyTables {
  static final KindTable POD_DISRUPTION_BUDGET =
      KindTable.of(
          "PodDisruptionBudget.policy",
          (budget, cells) ->
              cells
                  .name()
                  .text(amount(budget.at("spec", "minAvailable")))
                  .text(amount(budget.at("spec", "maxUnavailable")))
                  .numberAt("status", "disruptionsAllowed")
                  .age(),
          Column.objectName(),
          Column.text("Min Available"),
          Column.text("Max Unavailable"),
          Column.integer("Allowed Disruptions"),
          Column.age());

  static final KindTable HORIZONTAL_POD_AUTOSCALER =
      KindTable.of(
          "HorizontalPodAutoscaler.autoscaling",
          PolicyTables::autoscaler,
          Column.objectName(),
          Column.text("Reference"),
          Column.text("Targets"),
          Column.text("MinPods"),
          Column.text("MaxPods"),
          Column.text("Replicas"),
          Column.age());

  private PolicyTables() {}

  private static String amount(Tree amount) {
    return amount.isUnset() ? "N/A" : IntOrPercent.of(amount).toString();
  }

  private static void autoscaler(Tree autoscaler, Cells cells) {
    Tree target = autoscaler.at("spec", "scaleTargetRef");
    Tree least = autoscaler.at("spec", "minReplicas");
    cells
        .name()
        .text(target.text("", "kind") + "/" + target.text("", "name"))
        .text(MetricText.of(autoscaler))
        .text(least.isUnset() ? Cells.UNSET : Long.toString(least.number(0)))
        .numberAt("spec", "maxReplicas")
        .numberAt("status", "currentReplicas")
        .age();
  }
}
