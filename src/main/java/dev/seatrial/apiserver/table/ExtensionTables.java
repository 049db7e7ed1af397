package dev.seatrial.apiserver.table;

import dev.seatrial.object.Conditions;
import dev.seatrial.tree.Tree;
import java.util.Optional;
import java.util.stream.Collectors;

/** What extends the API itself: custom resource definitions and API services. */
final class ExtensionTables {
  // As customresourcedefinition/tableconvertor in apiextensions-apiserver, v0.37.
  static final KindTable CUSTOM_RESOURCE_DEFINITION =
      KindTable.of(
          "CustomResourceDefinition.apiextensions.k8s.io",
          ExtensionTables::definition,
          Column.objectName(),
          Column.text("Scope"),
          Column.text("Versions"),
          Column.date("Created At"),
          Column.text("Group").wide(),
          Column.text("Kind").wide(),
          Column.text("ShortNames").wide(),
          Column.flag("Established").wide());

  // As registry/apiservice/etcd in kube-aggregator, v0.37.
  static final KindTable API_SERVICE =
      KindTable.of(
          "APIService.apiregistration.k8s.io",
          ExtensionTables::apiService,
          Column.objectName(),
          Column.text("Service"),
          Column.text("Available"),
          Column.age());

  private ExtensionTables() {}

  private static void definition(Tree definition, Cells cells) {
    Tree names = definition.at("spec", "names");
    cells
        .name()
        .textAt("spec", "scope")
        .text(versions(definition))
        .createdAt()
        .textAt("spec", "group")
        .text(names.text("", "kind"))
        .text(String.join(",", Texts.texts(names.items("shortNames"))))
        .flag(Conditions.of(definition).isTrue("Established"));
  }

  private static String versions(Tree definition) {
    return definition.items("spec", "versions").stream()
        .filter(version -> version.flag(false, "served"))
        .map(
            version ->
                version.text("", "name") + (version.flag(false, "storage") ? "(storage)" : ""))
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static void apiService(Tree apiService, Cells cells) {
    Tree service = apiService.at("spec", "service");
    Optional<Tree> available = Conditions.of(apiService).find("Available");
    cells
        .name()
        .text(
            service.isUnset()
                ? "Local"
                : service.text("", "namespace") + "/" + service.text("", "name"))
        .text(available.map(ExtensionTables::availability).orElse("Unknown"))
        .age();
  }

  private static String availability(Tree condition) {
    String status = condition.text("", "status");
    String reason = condition.text("", "reason");
    return status.equals("True") || reason.isEmpty() ? status : status + " (" + reason + ")";
  }
}
