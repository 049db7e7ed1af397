package dev.seatrial.controller;

import dev.seatrial.object.DaemonSet;
import dev.seatrial.object.RequiredNodes;
import dev.seatrial.object.Tolerations;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * On which nodes the pods of a daemon set should be, and what ties a pod to its node.
 *
 * <p>Follows {@code nodeShouldRunDaemonPod} in {@code pkg/controller/daemon/daemon_controller.go}
 * and {@code AddOrUpdateDaemonPodTolerations} in {@code …/util/daemonset_util.go}, v1.37.
 */
final class DaemonNodes {
  private static final String NO_EXECUTE = "NoExecute";
  private static final String NO_SCHEDULE = "NoSchedule";
  private static final String TAINT = "node.kubernetes.io/";

  private final Tree spec;
  private final Tolerations tolerations;
  private final RequiredNodes required;

  DaemonNodes(DaemonSet daemonSet) {
    this.spec = daemonSet.template().at("spec");
    this.tolerations = new Tolerations(tolerations(spec));
    this.required = new RequiredNodes(spec);
  }

  /** Whether a pod should be started there. */
  boolean shouldRun(Tree node) {
    return mayBeThere(node)
        && tolerations.coverAll(node.items("spec", "taints"), List.of(NO_SCHEDULE, NO_EXECUTE));
  }

  /** Whether a pod that is there may stay. */
  boolean shouldContinue(Tree node) {
    return mayBeThere(node)
        && tolerations.coverAll(node.items("spec", "taints"), List.of(NO_EXECUTE));
  }

  private boolean mayBeThere(Tree node) {
    String asked = spec.text("", "nodeName");
    boolean named = asked.isEmpty() || asked.equals(node.text("", "metadata", "name"));
    return named && required.match(node);
  }

  /** The spec of a pod that can only run on the node, whatever is the matter with it. */
  Tree podSpec(String node) {
    Tree expression =
        new ObjectBuilder()
            .put("key", "metadata.name")
            .put("operator", "In")
            .put("values", Tree.texts(List.of(node)))
            .build();
    Tree term = ObjectTree.of("matchFields", ListTree.of(expression));
    Tree affinity = ObjectTree.of("nodeSelectorTerms", ListTree.of(term));
    return spec.with(
            affinity, "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
        .with(Tree.of(tolerations.items()), "tolerations");
  }

  private static List<Tree> tolerations(Tree spec) {
    List<Tree> all = new ArrayList<>(spec.items("tolerations"));
    put(all, "not-ready", NO_EXECUTE);
    put(all, "unreachable", NO_EXECUTE);
    put(all, "disk-pressure", NO_SCHEDULE);
    put(all, "memory-pressure", NO_SCHEDULE);
    put(all, "pid-pressure", NO_SCHEDULE);
    put(all, "unschedulable", NO_SCHEDULE);
    if (spec.flag(false, "hostNetwork")) {
      put(all, "network-unavailable", NO_SCHEDULE);
    }
    return all;
  }

  /** A toleration of the same key and effect is replaced, as AddOrUpdateToleration does. */
  private static void put(List<Tree> all, String taint, String effect) {
    Tree toleration =
        new ObjectBuilder()
            .put("effect", effect)
            .put("key", TAINT + taint)
            .put("operator", "Exists")
            .build();
    for (int i = 0; i < all.size(); i++) {
      Tree old = all.get(i);
      if (old.at("key").equals(toleration.at("key"))
          && old.text("", "effect").equals(effect)
          && old.text("Equal", "operator").equals("Exists")) {
        all.set(i, toleration);
        return;
      }
    }
    all.add(toleration);
  }
}
