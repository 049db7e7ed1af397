package dev.seatrial.apiserver.table;

import dev.seatrial.object.Conditions;
import dev.seatrial.tree.Tree;

/** Pods that are scheduled together. */
// As printWorkload, printPodGroup and printCompositePodGroup in printers.go, v1.37.
final class GroupTables {
  static final KindTable WORKLOAD = DeviceTables.plain("Workload.scheduling.k8s.io");

  static final KindTable POD_GROUP =
      KindTable.of(
          "PodGroup.scheduling.k8s.io",
          (group, cells) ->
              cells.name().text(policy(group)).text(workload(group)).text(status(group)).age(),
          Column.objectName(),
          Column.text("Policy"),
          Column.text("Workload"),
          Column.text("Status"),
          Column.age());

  static final KindTable COMPOSITE_POD_GROUP =
      KindTable.of(
          "CompositePodGroup.scheduling.k8s.io",
          (group, cells) -> cells.name().text(policy(group)).text(workload(group)).age(),
          Column.objectName(),
          Column.text("Policy"),
          Column.text("Workload"),
          Column.age());

  private GroupTables() {}

  private static String policy(Tree group) {
    return group.at("spec", "schedulingPolicy", "gang").isUnset() ? "Basic" : "Gang";
  }

  private static String workload(Tree group) {
    Tree reference = group.at("spec", "workloadRef");
    return reference.isUnset() ? Cells.NONE : reference.text("", "workloadName");
  }

  private static String status(Tree group) {
    Conditions conditions = Conditions.of(group);
    if (conditions.find("DisruptionTarget").isPresent()) {
      return conditions.reason("DisruptionTarget");
    }
    return conditions
        .find("PodGroupInitiallyScheduled")
        .map(
            scheduled ->
                scheduled.text("", "status").equals("True") ? "Scheduled" : "Unschedulable")
        .orElse("Pending");
  }
}
