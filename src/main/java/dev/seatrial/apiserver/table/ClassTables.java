package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;

/** Kinds that pods and stored objects refer to: priorities, runtimes, storage versions. */
// As printPriorityClass and its neighbours in printers.go, v1.37.
final class ClassTables {
  static final KindTable PRIORITY_CLASS =
      KindTable.of(
          "PriorityClass.scheduling.k8s.io",
          (priority, cells) ->
              cells
                  .name()
                  .numberAt("value")
                  .flag(priority.flag(false, "globalDefault"))
                  .age()
                  .textAt("preemptionPolicy"),
          Column.objectName(),
          Column.integer("Value"),
          Column.flag("Global-Default"),
          Column.age(),
          Column.text("PreemptionPolicy"));

  static final KindTable RUNTIME_CLASS =
      KindTable.of(
          "RuntimeClass.node.k8s.io",
          (runtime, cells) -> cells.name().textAt("handler").age(),
          Column.objectName(),
          Column.text("Handler"),
          Column.age());

  static final KindTable STORAGE_VERSION =
      KindTable.of(
          "StorageVersion.internal.apiserver.k8s.io",
          ClassTables::storageVersion,
          Column.objectName(),
          Column.text("CommonEncodingVersion"),
          Column.text("StorageVersions"),
          Column.age());

  static final KindTable STORAGE_VERSION_MIGRATION =
      KindTable.of(
          "StorageVersionMigration.storagemigration.k8s.io",
          ClassTables::migration,
          Column.text("Name"),
          Column.text("Resource"),
          Column.text("Status"));

  private static final int MOST_SHOWN = 3;

  private ClassTables() {}

  private static void storageVersion(Tree version, Cells cells) {
    var servers =
        version.items("status", "storageVersions").stream()
            .map(
                server -> server.text("", "apiServerID") + "=" + server.text("", "encodingVersion"))
            .toList();
    cells
        .name()
        .textOr(Cells.UNSET, "status", "commonEncodingVersion")
        .text(Texts.firstOf(servers, MOST_SHOWN))
        .age();
  }

  private static void migration(Tree migration, Cells cells) {
    Tree resource = migration.at("spec", "resource");
    String group = resource.text("", "group");
    String status = "Unknown";
    for (Tree condition : migration.items("status", "conditions")) {
      String type = condition.text("", "type");
      boolean tells = type.equals("Running") || type.equals("Failed") || type.equals("Succeeded");
      status = tells && condition.text("", "status").equals("True") ? type : status;
    }
    cells
        .name()
        .text(resource.text("", "resource") + (group.isEmpty() ? "" : "." + group))
        .text(status);
  }
}
