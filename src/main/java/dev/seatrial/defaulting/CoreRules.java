package dev.seatrial.defaulting;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** The small kinds of the core group, as {@code pkg/apis/core/v1/defaults.go} of v1.37. */
final class CoreRules {
  private CoreRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of("core/v1.Namespace", CoreRules::namespace),
        Rule.of("core/v1.NamespaceStatus", status -> status.empty("phase", "Active")),
        Rule.of(
            "core/v1.NodeStatus",
            status -> status.unset("allocatable", status.done().at("capacity"))),
        Rule.of("core/v1.NodeSpec", CoreRules::addresses),
        Rule.of("core/v1.EndpointPort", port -> port.empty("protocol", "TCP")),
        Rule.of("core/v1.ReplicationController", CoreRules::replicationController));
  }

  private static Filling namespace(Filling namespace) {
    Tree name = namespace.done().at("metadata", "name");
    if (name.isEmpty()) {
      return namespace;
    }
    return namespace.struct(
        "metadata",
        metadata ->
            Filling.of(metadata)
                .struct("labels", labels -> labels.with("kubernetes.io/metadata.name", name))
                .done());
  }

  // As Convert_v1_NodeSpec_To_core_NodeSpec: the one range and the list of them tell the same.
  private static Filling addresses(Filling spec) {
    Tree one = spec.done().at("podCIDR");
    Tree first = spec.done().at("podCIDRs").at(0);
    if (one.isEmpty()) {
      return spec.set("podCIDR", first);
    }
    return one.equals(first) ? spec : spec.set("podCIDRs", ListTree.of(one));
  }

  private static Filling replicationController(Filling controller) {
    ObjectTree labels = controller.done().object("spec", "template", "metadata", "labels");
    controller.struct("spec", spec -> Filling.of(spec).unset("replicas", 1).done());
    if (labels.isEmpty()) {
      return controller;
    }
    return controller
        .struct("spec", spec -> Filling.of(spec).empty("selector", labels).done())
        .struct("metadata", metadata -> Filling.of(metadata).empty("labels", labels).done());
  }
}
