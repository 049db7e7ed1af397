package dev.seatrial.apiserver.table;

import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.tree.Tree;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What keeps pods running: Deployments, ReplicaSets, StatefulSets, DaemonSets and their kin. */
// As printDeployment and its neighbours in printers.go, v1.37.
final class WorkloadTables {
  static final KindTable DEPLOYMENT =
      KindTable.of(
          "Deployment.apps",
          WorkloadTables::deployment,
          Column.objectName(),
          Column.text("Ready"),
          Column.text("Up-to-date"),
          Column.text("Available"),
          Column.age(),
          Column.text("Containers").wide(),
          Column.text("Images").wide(),
          Column.text("Selector").wide());

  static final KindTable REPLICA_SET = replicas("ReplicaSet.apps", WorkloadTables::replicaSet);

  static final KindTable REPLICATION_CONTROLLER =
      replicas("ReplicationController", WorkloadTables::replicationController);

  static final KindTable STATEFUL_SET =
      KindTable.of(
          "StatefulSet.apps",
          WorkloadTables::statefulSet,
          Column.objectName(),
          Column.text("Ready"),
          Column.age(),
          Column.text("Containers").wide(),
          Column.text("Images").wide());

  static final KindTable DAEMON_SET =
      KindTable.of(
          "DaemonSet.apps",
          WorkloadTables::daemonSet,
          Column.objectName(),
          Column.integer("Desired"),
          Column.integer("Current"),
          Column.integer("Ready"),
          Column.integer("Up-to-date"),
          Column.integer("Available"),
          Column.text("Node Selector"),
          Column.age(),
          Column.text("Containers").wide(),
          Column.text("Images").wide(),
          Column.text("Selector").wide());

  static final KindTable CONTROLLER_REVISION =
      KindTable.of(
          "ControllerRevision.apps",
          WorkloadTables::controllerRevision,
          Column.objectName(),
          Column.text("Controller"),
          Column.text("Revision"),
          Column.age());

  static final KindTable POD_TEMPLATE =
      KindTable.of(
          "PodTemplate",
          WorkloadTables::podTemplate,
          Column.objectName(),
          Column.text("Containers"),
          Column.text("Images"),
          Column.text("Pod Labels"));

  static final KindTable SCALE =
      KindTable.of(
          "Scale.autoscaling",
          (scale, cells) ->
              cells.name().numberAt("spec", "replicas").numberAt("status", "replicas").age(),
          Column.text("Name"),
          Column.integer("Desired"),
          Column.integer("Available"),
          Column.age());

  private WorkloadTables() {}

  private static KindTable replicas(String kind, BiConsumer<Tree, Cells> cells) {
    return KindTable.of(
        kind,
        cells,
        Column.objectName(),
        Column.integer("Desired"),
        Column.integer("Current"),
        Column.integer("Ready"),
        Column.age(),
        Column.text("Containers").wide(),
        Column.text("Images").wide(),
        Column.text("Selector").wide());
  }

  private static void deployment(Tree deployment, Cells cells) {
    cells
        .name()
        .text(readyOfDesired(deployment))
        .numberAt("status", "updatedReplicas")
        .numberAt("status", "availableReplicas")
        .age();
    Texts.containers(deployment.at("spec", "template"), cells);
    cells.text(plainSelector(deployment.at("spec", "selector")));
  }

  // Unlike the other kinds, a Deployment shows a selector of everything as nothing at all.
  private static String plainSelector(Tree selector) {
    try {
      return LabelSelector.of(selector).toString();
    } catch (MalformedTextException e) {
      return "<invalid>";
    }
  }

  private static void replicaSet(Tree replicaSet, Cells cells) {
    replicaNumbers(replicaSet, cells);
    cells.text(Texts.selector(replicaSet.at("spec", "selector")));
  }

  private static void replicationController(Tree controller, Cells cells) {
    replicaNumbers(controller, cells);
    cells.text(Texts.labels(controller.at("spec", "selector")));
  }

  private static void replicaNumbers(Tree object, Cells cells) {
    cells
        .name()
        .numberAt("spec", "replicas")
        .numberAt("status", "replicas")
        .numberAt("status", "readyReplicas")
        .age();
    Texts.containers(object.at("spec", "template"), cells);
  }

  private static void statefulSet(Tree statefulSet, Cells cells) {
    cells.name().text(readyOfDesired(statefulSet)).age();
    Texts.containers(statefulSet.at("spec", "template"), cells);
  }

  private static String readyOfDesired(Tree object) {
    return object.number(0, "status", "readyReplicas") + "/" + object.number(0, "spec", "replicas");
  }

  private static void daemonSet(Tree daemonSet, Cells cells) {
    cells
        .name()
        .numberAt("status", "desiredNumberScheduled")
        .numberAt("status", "currentNumberScheduled")
        .numberAt("status", "numberReady")
        .numberAt("status", "updatedNumberScheduled")
        .numberAt("status", "numberAvailable")
        .text(Texts.labels(daemonSet.at("spec", "template", "spec", "nodeSelector")))
        .age();
    Texts.containers(daemonSet.at("spec", "template"), cells);
    cells.text(Texts.selector(daemonSet.at("spec", "selector")));
  }

  private static void controllerRevision(Tree revision, Cells cells) {
    String controller =
        new KubeObject(revision)
            .controllerOwner()
            .map(
                owner ->
                    groupKind(owner.apiVersion(), owner.kind()).toLowerCase(Locale.ROOT)
                        + "/"
                        + owner.name())
            .orElse(Cells.NONE);
    cells.name().text(controller).numberAt("revision").age();
  }

  private static String groupKind(String apiVersion, String kind) {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? kind : kind + "." + apiVersion.substring(0, slash);
  }

  private static void podTemplate(Tree template, Cells cells) {
    cells.name();
    Texts.containers(template.at("template"), cells);
    cells.text(Texts.labels(template.at("template", "metadata", "labels")));
  }
}
