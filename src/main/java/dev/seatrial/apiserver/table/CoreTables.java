package dev.seatrial.apiserver.table;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Small kinds of the core group. */
// As printNamespace, printSecret and their neighbours in printers.go, v1.37.
final class CoreTables {
  static final KindTable NAMESPACE =
      KindTable.of(
          "Namespace",
          (namespace, cells) -> cells.name().textAt("status", "phase").age(),
          Column.objectName(),
          Column.text("Status"),
          Column.age());

  static final KindTable SECRET =
      KindTable.of(
          "Secret",
          (secret, cells) -> cells.name().textAt("type").number(secret.object("data").size()).age(),
          Column.objectName(),
          Column.text("Type"),
          Column.text("Data"),
          Column.age());

  static final KindTable CONFIG_MAP =
      KindTable.of(
          "ConfigMap",
          (map, cells) ->
              cells
                  .name()
                  .number(map.object("data").size() + map.object("binaryData").size())
                  .age(),
          Column.objectName(),
          Column.text("Data"),
          Column.age());

  static final KindTable SERVICE_ACCOUNT =
      KindTable.of(
          "ServiceAccount",
          (account, cells) -> cells.name().age(),
          Column.objectName(),
          Column.age());

  static final KindTable RESOURCE_QUOTA =
      KindTable.of(
          "ResourceQuota",
          CoreTables::resourceQuota,
          Column.objectName(),
          Column.text("Request"),
          Column.text("Limit"),
          Column.age());

  static final KindTable COMPONENT_STATUS =
      KindTable.of(
          "ComponentStatus",
          CoreTables::componentStatus,
          Column.objectName(),
          Column.text("Status"),
          Column.text("Message"),
          Column.text("Error"));

  static final KindTable LEASE =
      KindTable.of(
          "Lease.coordination.k8s.io",
          (lease, cells) -> cells.name().textAt("spec", "holderIdentity").age(),
          Column.objectName(),
          Column.text("Holder"),
          Column.age());

  static final KindTable LEASE_CANDIDATE =
      KindTable.of(
          "LeaseCandidate.coordination.k8s.io",
          (candidate, cells) ->
              cells
                  .name()
                  .textAt("spec", "leaseName")
                  .textAt("spec", "binaryVersion")
                  .textAt("spec", "emulationVersion")
                  .age(),
          Column.objectName(),
          Column.text("LeaseName"),
          Column.text("BinaryVersion"),
          Column.text("EmulationVersion"),
          Column.age());

  private CoreTables() {}

  // As printResourceQuota in printers.go, v1.37.
  private static void resourceQuota(Tree quota, Cells cells) {
    StringJoiner requests = new StringJoiner(", ");
    StringJoiner limits = new StringJoiner(", ");
    ObjectTree hard = quota.object("status", "hard").sorted();
    Tree used = quota.at("status", "used");
    for (String resource : hard.names()) {
      StringJoiner column = resource.startsWith("limits.") ? limits : requests;
      column.add(
          resource
              + ": "
              + Texts.quantity(used.at(resource))
              + "/"
              + Texts.quantity(hard.at(resource)));
    }
    cells.name().text(requests.toString()).text(limits.toString()).age();
  }

  private static void componentStatus(Tree component, Cells cells) {
    List<Tree> conditions = component.items("conditions");
    Optional<Tree> healthy =
        conditions.stream().filter(item -> item.text("", "type").equals("Healthy")).findFirst();
    String status =
        healthy
            .map(item -> item.text("", "status").equals("True") ? "Healthy" : "Unhealthy")
            .orElse("Unknown");
    cells
        .name()
        .text(status)
        .text(healthy.map(item -> item.text("", "message")).orElse(""))
        .text(healthy.map(item -> item.text("", "error")).orElse(""));
  }
}
