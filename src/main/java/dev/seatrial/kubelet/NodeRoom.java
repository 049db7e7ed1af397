package dev.seatrial.kubelet;

import dev.seatrial.object.PodQuantities;
import dev.seatrial.object.Quantities;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What a node has left for one pod more.
 *
 * <p>Follows {@code fitsRequest} in {@code plugins/noderesources/fit.go} and {@code
 * InsufficientResourceError} in {@code pkg/kubelet/lifecycle/predicate.go}, v1.37.
 *
 * @param others the specs of the pods that the node has taken in
 */
record NodeRoom(Tree node, List<Tree> others) {
  private static final List<String> FIRST = List.of("cpu", "memory", "ephemeral-storage");

  /** What there is too little of: of CPU in thousandths, of all else whole. */
  record Shortage(String resource, long requested, long used, long capacity) {
    /** Why a pod is turned away. */
    String reason() {
      return "OutOf" + resource;
    }

    String message() {
      return "Node didn't have enough resource: "
          + resource
          + ", requested: "
          + requested
          + ", used: "
          + used
          + ", capacity: "
          + capacity;
    }
  }

  /** The first thing that a pod of a spec finds too little of; nothing where it fits. */
  Optional<Shortage> shortage(Tree spec) {
    Quantities capacity = Quantities.of(node.at("status", "allocatable"));
    long pods = amount(capacity, "pods");
    if (others.size() + 1 > pods) {
      return Optional.of(new Shortage("pods", 1, others.size(), pods));
    }
    Quantities asked = PodQuantities.requestsWithOverhead(spec);
    Quantities used =
        others.stream()
            .map(PodQuantities::requestsWithOverhead)
            .reduce(Quantities.NONE, Quantities::plus);
    return FIRST.stream()
        .flatMap(name -> shortage(name, asked, used, capacity).stream())
        .findFirst()
        .or(
            () ->
                // What the node does not know at all is somebody else's to give.
                asked.names().stream()
                    .filter(name -> !FIRST.contains(name) && capacity.find(name).isPresent())
                    .flatMap(name -> shortage(name, asked, used, capacity).stream())
                    .findFirst());
  }

  private static Optional<Shortage> shortage(
      String name, Quantities asked, Quantities used, Quantities capacity) {
    Shortage all =
        new Shortage(name, amount(asked, name), amount(used, name), amount(capacity, name));
    return all.requested() > 0 && all.requested() > all.capacity() - all.used()
        ? Optional.of(all)
        : Optional.empty();
  }

  private static long amount(Quantities of, String name) {
    Quantity amount = of.find(name).orElse(Quantity.ZERO);
    return name.equals("cpu") ? amount.milliValue() : amount.value();
  }
}
