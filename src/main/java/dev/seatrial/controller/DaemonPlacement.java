package dev.seatrial.controller;

import dev.seatrial.controller.DaemonSetController.Plan;
import dev.seatrial.object.DaemonSet;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Holds the pods of a daemon set against the nodes: what is missing, what is too much, and what the
 * status says of it.
 *
 * <p>Follows {@code podsShouldBeOnNode} and {@code updateDaemonSetStatus} in {@code
 * pkg/controller/daemon/daemon_controller.go}, v1.37.
 */
final class DaemonPlacement {
  private final DaemonSet daemonSet;
  private final String hash;
  private final long nowSeconds;
  private final DaemonNodes nodes;

  DaemonPlacement(DaemonSet daemonSet, String hash, long nowMicros) {
    this.daemonSet = daemonSet;
    this.hash = hash;
    this.nowSeconds = nowMicros / 1_000_000;
    this.nodes = new DaemonNodes(daemonSet);
  }

  /** Whether a pod should be started on the node. */
  boolean shouldRun(Tree node) {
    return nodes.shouldRun(node);
  }

  /**
   * Whether the pod is as it should be, by its revision or by the generation of its template: pods
   * that an earlier daemon set left are, whatever they run, while the new one is as it came.
   */
  // As IsPodUpdated in pkg/controller/daemon/util/daemonset_util.go, v1.37.
  boolean isCurrent(Pod pod) {
    Optional<String> generation = DaemonRevisions.templateGeneration(daemonSet);
    boolean isOfTemplate =
        generation.isPresent()
            && generation.equals(pod.object().label(DaemonRevisions.GENERATION_LABEL));
    return isOfTemplate || isOfRevision(pod);
  }

  private boolean isOfRevision(Pod pod) {
    return pod.object().label(DaemonRevisions.HASH_LABEL).orElse("").equals(hash);
  }

  /** Whether the pod has been ready long enough. */
  boolean isAvailable(Pod pod) {
    return pod.isAvailable(daemonSet.minReadySeconds(), nowSeconds);
  }

  /** How many nodes should have a pod. */
  int desired(Collection<Tree> all) {
    return (int) all.stream().filter(nodes::shouldRun).count();
  }

  /** How many more pods there may be than nodes, during an update. */
  int maxSurge(Collection<Tree> all) {
    return daemonSet.maxSurge(desired(all));
  }

  /** What the nodes need, an update apart. */
  Plan managed(Collection<Tree> all, DaemonPods pods) {
    Plan plan = Plan.empty();
    boolean surging = maxSurge(all) > 0;
    for (Tree node : all) {
      String name = node.text("", "metadata", "name");
      List<Pod> there = pods.on(name);
      if (nodes.shouldRun(node) && there.isEmpty()) {
        plan.create().add(name);
      } else if (nodes.shouldContinue(node)) {
        List<Pod> running = running(there, plan);
        if (surging) {
          keepTwo(node, running, plan);
        } else {
          plan.delete().addAll(running.subList(Math.min(1, running.size()), running.size()));
        }
      } else {
        there.stream().filter(pod -> !pod.isTerminating()).forEach(plan.delete()::add);
      }
    }
    return plan;
  }

  private static List<Pod> running(List<Pod> there, Plan plan) {
    List<Pod> running = new ArrayList<>();
    for (Pod pod : there) {
      if (pod.isTerminal() && !pod.isTerminating()) {
        plan.failed().add(pod);
        plan.delete().add(pod);
      } else if (!pod.isTerminating()) {
        running.add(pod);
      }
    }
    return running;
  }

  /** While surging, an old pod stays until the new one is available, and goes when it is not. */
  private void keepTwo(Tree node, List<Pod> running, Plan plan) {
    if (running.isEmpty() && nodes.shouldRun(node)) {
      plan.create().add(node.text("", "metadata", "name"));
    }
    Optional<Pod> current = Optional.empty();
    Optional<Pod> old = Optional.empty();
    for (Pod pod : running) {
      if (isOfRevision(pod) && current.isEmpty()) {
        current = Optional.of(pod);
      } else if (!isOfRevision(pod) && old.isEmpty()) {
        old = Optional.of(pod);
      } else {
        plan.delete().add(pod);
      }
    }
    boolean replaced = current.isPresent() && old.isPresent();
    if (replaced && (!old.get().isReady() || isAvailable(current.get()))) {
      plan.delete().add(old.get());
    }
  }

  /** The status that the pods on the nodes give. */
  Tree status(Collection<Tree> all, DaemonPods pods) {
    int current = 0;
    int misscheduled = 0;
    int ready = 0;
    int available = 0;
    int updated = 0;
    for (Tree node : all) {
      List<Pod> there = pods.on(node.text("", "metadata", "name"));
      if (!nodes.shouldRun(node)) {
        misscheduled += there.isEmpty() ? 0 : 1;
      } else if (!there.isEmpty()) {
        Pod oldest = there.get(0);
        current++;
        ready += oldest.isReady() ? 1 : 0;
        available += isAvailable(oldest) ? 1 : 0;
        updated += isCurrent(oldest) ? 1 : 0;
      }
    }
    int desired = desired(all);
    return new ObjectBuilder()
        .put("currentNumberScheduled", current)
        .put("desiredNumberScheduled", desired)
        .put("numberAvailable", counted(available))
        .put("numberMisscheduled", misscheduled)
        .put("numberReady", ready)
        .put("numberUnavailable", counted(desired - available))
        .put("observedGeneration", daemonSet.object().generation())
        .put("updatedNumberScheduled", counted(updated))
        .build();
  }

  private static Tree counted(int number) {
    return number == 0 ? Tree.ABSENT : Tree.of(number);
  }
}
