package dev.seatrial.controller;

import dev.seatrial.controller.DaemonSetController.Plan;
import dev.seatrial.object.DaemonSet;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One step of a daemon set's rolling update: so many old pods away, or so many new ones beside
 * them.
 *
 * <p>Follows {@code rollingUpdate} in {@code pkg/controller/daemon/update.go}, v1.37.
 */
final class DaemonUpdate {
  private final DaemonSet daemonSet;
  private final DaemonPlacement placement;

  DaemonUpdate(DaemonSet daemonSet, DaemonPlacement placement) {
    this.daemonSet = daemonSet;
    this.placement = placement;
  }

  Plan next(Collection<Tree> nodes, DaemonPods pods) {
    return placement.maxSurge(nodes) == 0 ? replace(nodes, pods) : surge(nodes, pods);
  }

  /** Old pods go, as many as may be unavailable; those that are so already go first. */
  private Plan replace(Collection<Tree> nodes, DaemonPods pods) {
    int unavailable = 0;
    List<Pod> allowed = new ArrayList<>();
    List<Pod> candidates = new ArrayList<>();
    for (String node : concerned(nodes, pods)) {
      Slot slot = new Slot(pods.on(node), placement);
      if (slot.isCrowded() || slot.current().isPresent() == slot.old().isPresent()) {
        unavailable++;
      } else if (slot.current().isPresent()) {
        unavailable += placement.isAvailable(slot.current().get()) ? 0 : 1;
      } else if (!placement.isAvailable(slot.old().get())) {
        allowed.add(slot.old().get());
        unavailable++;
      } else {
        candidates.add(slot.old().get());
      }
    }
    int most = Math.max(maxUnavailable(nodes) - unavailable, 0);
    Plan plan = Plan.empty();
    plan.delete().addAll(allowed);
    plan.delete().addAll(candidates.subList(0, Math.min(most, candidates.size())));
    return plan;
  }

  /** New pods come beside old ones, as many as the surge allows; an old one goes after its new. */
  private Plan surge(Collection<Tree> nodes, DaemonPods pods) {
    int surging = 0;
    int available = 0;
    Plan plan = Plan.empty();
    List<String> candidates = new ArrayList<>();
    List<Pod> misplaced = new ArrayList<>();
    for (Tree node : nodes) {
      String name = node.text("", "metadata", "name");
      Slot slot = new Slot(pods.on(name), placement);
      if (slot.isCrowded()) {
        surging++;
        continue;
      }
      boolean serves = slot.serving().filter(placement::isAvailable).isPresent();
      available += serves ? 1 : 0;
      if (slot.old().isPresent() && slot.current().isPresent()) {
        boolean isReplaced = placement.isAvailable(slot.current().get());
        surging += isReplaced ? 0 : 1;
        slot.old().filter(pod -> isReplaced).ifPresent(plan.delete()::add);
      } else if (slot.old().isPresent() && placement.shouldRun(node)) {
        (serves ? candidates : plan.create()).add(name);
      } else {
        // Where none should begin, the old one goes as soon as enough others are available.
        slot.old().ifPresent((serves ? misplaced : plan.delete())::add);
      }
    }
    int spare = Math.max(available - placement.desired(nodes), 0);
    plan.delete().addAll(misplaced.subList(0, Math.min(spare, misplaced.size())));
    int most = Math.max(placement.maxSurge(nodes) - surging, 0);
    plan.create().addAll(candidates.subList(0, Math.min(most, candidates.size())));
    return plan;
  }

  private int maxUnavailable(Collection<Tree> nodes) {
    int desired = placement.desired(nodes);
    int stated = daemonSet.maxUnavailable(desired);
    return desired > 0 && stated == 0 ? 1 : stated;
  }

  /** The nodes with pods, and those that should have one. */
  private List<String> concerned(Collection<Tree> nodes, DaemonPods pods) {
    List<String> concerned = new ArrayList<>(pods.nodes());
    for (Tree node : nodes) {
      String name = node.text("", "metadata", "name");
      if (placement.shouldRun(node) && !concerned.contains(name)) {
        concerned.add(name);
      }
    }
    return concerned;
  }

  /** The pods of one node, one of each revision. As findUpdatedPodsOnNode in update.go. */
  private record Slot(Optional<Pod> current, Optional<Pod> old, boolean isCrowded) {
    Slot(List<Pod> there, DaemonPlacement placement) {
      this(
          alive(there).stream().filter(placement::isCurrent).toList(),
          alive(there).stream().filter(pod -> !placement.isCurrent(pod)).toList());
    }

    private Slot(List<Pod> current, List<Pod> old) {
      this(
          current.stream().findFirst(),
          old.stream().findFirst(),
          current.size() > 1 || old.size() > 1);
    }

    /** The pod that counts for the node: the old one as long as there is one. */
    Optional<Pod> serving() {
      return old.or(() -> current);
    }

    private static List<Pod> alive(List<Pod> there) {
      return there.stream().filter(pod -> !pod.isTerminating()).toList();
    }
  }
}
