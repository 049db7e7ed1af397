package dev.seatrial.kubelet;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets nodes that are short of something evict pods, and turns pods away from them. */
final class Evictions {
  private final NodePressure pressure = new NodePressure();
  private final NodeWatch nodes;
  private final KubeletEvents events;
  private final ContainerUse uses;

  Evictions(NodeWatch nodes, KubeletEvents events, ContainerUse uses) {
    this.nodes = nodes;
    this.events = events;
    this.uses = uses;
  }

  NodePressure pressure() {
    return pressure;
  }

  /** Whether a node's kubelet has to look what is left, now and again. */
  boolean isWatched(World world, Tree node, long now) {
    String name = node.text("", "metadata", "name");
    return world.declaresMemory()
        || world.outages(node).said("available").isPresent()
        || !pressure.conditions(name, now).isEmpty();
  }

  /**
   * Looks what a node has left, and has the pod fail that goes first.
   *
   * @param declared what a world says is left
   * @param active the pods that have not ended and are not about to
   */
  void relieve(Tree node, Tree declared, List<PodSync> active, long now) {
    List<Eviction.Candidate> candidates = new ArrayList<>();
    for (PodSync sync : active) {
      List<ContainerLife> lives = new ArrayList<>(sync.inits());
      lives.addAll(sync.mains());
      candidates.add(new Eviction.Candidate(sync, Eviction.use(lives, uses)));
    }
    Quantity used =
        candidates.stream()
            .map(candidate -> candidate.used(Scarce.MEMORY))
            .reduce(Quantity.ZERO, Quantity::plus);
    List<NodePressure.Shortage> shortages = pressure.look(node, used, declared, now);
    if (!shortages.isEmpty()) {
      evict(node.text("", "metadata", "name"), new Eviction(shortages.get(0)), candidates);
    }
  }

  private void evict(String node, Eviction eviction, List<Eviction.Candidate> candidates) {
    nodes.reclaim(node, eviction.shortage().of().resource());
    Optional<Eviction.Candidate> first = eviction.first(candidates);
    if (first.isPresent()) {
      String message = eviction.message(first.get());
      events.evicted(first.get().pod(), message);
      PodRuntime runtime = first.get().sync().runtime();
      runtime.fail(PodFailure.evicted(message));
      runtime.looked(PodRuntime.Look.NONE);
    }
  }

  /** Lets a pod fail that its node does not take in. */
  void admit(PodSync sync, long now) {
    if (sync.runtime().failure().isNone()) {
      Eviction.rejection(pressure.conditions(sync.node(), now), sync.pod())
          .map(message -> PodFailure.rejected(PodFailure.EVICTED, message))
          .or(() -> NodeAdmission.rejection(sync))
          .ifPresent(failure -> reject(sync, failure));
    }
  }

  private void reject(PodSync sync, PodFailure failure) {
    events.rejected(sync.pod(), failure);
    sync.runtime().fail(failure);
  }
}
