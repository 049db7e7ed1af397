package dev.seatrial.kubectl.describe;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Replication controllers, replica sets, daemon sets and stateful sets. */
// As describeReplicationController, describeReplicaSet, describeDaemonSet and describeStatefulSet
// in describe.go.
final class WorkloadDescribers {
  private WorkloadDescribers() {}

  static void replicationController(Described what, Description out) {
    Tree controller = what.object();
    Multiline.names(what, out);
    out.field(0, "Selector", Words.labels(controller.object("spec", "selector")));
    Multiline.metadata(what, out);
    replicas(controller, out);
    LabelSelector selector = LabelSelector.ofLabels(controller.at("spec", "selector"));
    out.field(0, "Pods Status", ControlledPods.of(what, selector));
    PodTemplateSection.append(controller.at("spec", "template"), out);
    conditions(controller, out);
    EventSection.append(what, out);
  }

  static void replicaSet(Described what, Description out) {
    Tree set = what.object();
    Multiline.names(what, out);
    out.field(0, "Selector", Selectors.formatted(set.at("spec", "selector")));
    Multiline.metadata(what, out);
    controller(what, out);
    replicas(set, out);
    out.field(0, "Pods Status", ControlledPods.of(what));
    PodTemplateSection.append(set.at("spec", "template"), out);
    conditions(set, out);
    EventSection.append(what, out);
  }

  private static void replicas(Tree object, Description out) {
    String current = Words.number(object, "status", "replicas");
    String desired = Words.number(object, "spec", "replicas");
    out.field(0, "Replicas", current + " current / " + desired + " desired");
  }

  static void controller(Described what, Description out) {
    String controller = Words.controller(what);
    if (!controller.isEmpty()) {
      out.field(0, "Controlled By", controller);
    }
  }

  /** The conditions with their reasons, where there are any. */
  static void conditions(Tree object, Description out) {
    List<Tree> conditions = object.items("status", "conditions");
    if (!conditions.isEmpty()) {
      out.write(0, "Conditions:\n  Type\tStatus\tReason\n");
      out.row(1, "----", "------", "------");
      for (Tree condition : conditions) {
        out.row(
            1,
            condition.text("", "type") + " ",
            condition.text("", "status"),
            condition.text("", "reason"));
      }
    }
  }

  static void daemonSet(Described what, Description out) {
    Tree set = what.object();
    Multiline.names(what, out);
    out.field(0, "Selector", Selectors.text(set.at("spec", "selector")));
    out.field(
        0, "Node-Selector", Words.labels(set.object("spec", "template", "spec", "nodeSelector")));
    Multiline.metadata(what, out);
    count(set, "Desired Number of Nodes Scheduled", "desiredNumberScheduled", out);
    count(set, "Current Number of Nodes Scheduled", "currentNumberScheduled", out);
    count(set, "Number of Nodes Scheduled with Up-to-date Pods", "updatedNumberScheduled", out);
    count(set, "Number of Nodes Scheduled with Available Pods", "numberAvailable", out);
    count(set, "Number of Nodes Misscheduled", "numberMisscheduled", out);
    out.field(0, "Pods Status", ControlledPods.of(what));
    PodTemplateSection.append(set.at("spec", "template"), out);
    EventSection.append(what, out);
  }

  private static void count(Tree set, String title, String field, Description out) {
    out.line(0, title + ": " + Words.number(set, "status", field));
  }

  static void statefulSet(Described what, Description out) {
    Tree set = what.object();
    Tree spec = set.at("spec");
    Multiline.names(what, out);
    out.field(0, "CreationTimestamp", Words.time(what.meta().creationTimestamp()));
    out.field(0, "Selector", Selectors.text(spec.at("selector")));
    Multiline.metadata(what, out);
    given("Service Name", spec.text("", "serviceName"), out);
    given("Pod Management Policy", spec.text("", "podManagementPolicy"), out);
    String desired = Words.number(spec, "replicas");
    String total = Words.number(set, "status", "replicas");
    out.field(0, "Replicas", desired + " desired | " + total + " total");
    updateStrategy(spec.at("updateStrategy"), out);
    Tree retention = spec.at("persistentVolumeClaimRetentionPolicy");
    if (!retention.isUnset()) {
      out.line(0, "Persistent Volume Claim Retention Policy:");
      out.field(1, "WhenDeleted", retention.text("", "whenDeleted"));
      out.field(1, "WhenScaled", retention.text("", "whenScaled"));
    }
    out.field(0, "Pods Status", ControlledPods.of(what));
    PodTemplateSection.append(spec.at("template"), out);
    ClaimLines.ofTemplates(spec.items("volumeClaimTemplates"), out);
    EventSection.append(what, out);
  }

  private static void updateStrategy(Tree strategy, Description out) {
    out.field(0, "Update Strategy", strategy.text("", "type"));
    Tree partition = strategy.at("rollingUpdate", "partition");
    Tree unavailable = strategy.at("rollingUpdate", "maxUnavailable");
    if (!partition.isUnset()) {
      out.field(1, "Partition", Words.scalar(partition));
      if (!unavailable.isUnset()) {
        out.field(1, "MaxUnavailable", Words.scalar(unavailable));
      }
    }
  }

  private static void given(String title, String value, Description out) {
    if (!value.isEmpty()) {
      out.field(0, title, value);
    }
  }
}
