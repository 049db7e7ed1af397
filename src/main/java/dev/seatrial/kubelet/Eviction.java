package dev.seatrial.kubelet;

import dev.seatrial.object.PodQuantities;
import dev.seatrial.object.QualityOfService;
import dev.seatrial.object.Quantity;
import dev.seatrial.object.Tolerations;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pod goes first when its node is short of something, and in what words.
 *
 * <p>Follows {@code rankMemoryPressure}, {@code rankDiskPressureFunc}, {@code evictionMessage} and
 * {@code Admit} in {@code pkg/kubelet/eviction}, v1.37. What pods use of a disk is not known.
 */
record Eviction(NodePressure.Shortage shortage) {
  private static final long SYSTEM_CRITICAL = 2_000_000_000;

  /**
   * A pod that may go.
   *
   * @param use of memory, by container; empty where nothing of it runs yet
   */
  record Candidate(PodSync sync, Map<String, Quantity> use) {
    Tree pod() {
      return sync.pod();
    }

    Quantity used(Scarce scarce) {
      return scarce == Scarce.MEMORY
          ? use.values().stream().reduce(Quantity.ZERO, Quantity::plus)
          : Quantity.ZERO;
    }

    private Quantity overRequest(Scarce scarce) {
      return used(scarce).minus(requested(pod(), scarce));
    }
  }

  private static Quantity requested(Tree pod, Scarce scarce) {
    return PodQuantities.requests(pod.at("spec")).find(scarce.resource()).orElse(Quantity.ZERO);
  }

  /** The pod that goes first; none where all are critical. */
  Optional<Candidate> first(List<Candidate> candidates) {
    Scarce scarce = shortage.of();
    Comparator<Candidate> unknownFirst =
        Comparator.comparing((Candidate one) -> !one.use().isEmpty());
    return candidates.stream()
        .filter(one -> !isCritical(one.pod()))
        .min(
            unknownFirst
                .thenComparing(one -> one.overRequest(scarce).sign() <= 0)
                .thenComparing(one -> one.pod().number(0, "spec", "priority"))
                .thenComparing(
                    Comparator.comparing((Candidate one) -> one.overRequest(scarce)).reversed()));
  }

  /** What is said of a pod that goes. */
  String message(Candidate candidate) {
    Scarce scarce = shortage.of();
    StringBuilder message =
        new StringBuilder("The node was low on resource: " + scarce.resource() + ". ");
    message.append("Threshold quantity: " + shortage.threshold());
    message.append(", available: " + shortage.available() + ". ");
    if (scarce == Scarce.MEMORY) {
      for (Tree container : containers(candidate.pod())) {
        message.append(blame(container, candidate.use()));
      }
    }
    return message.toString();
  }

  private static List<Tree> containers(Tree pod) {
    List<Tree> all = new ArrayList<>(pod.items("spec", "containers"));
    all.addAll(pod.items("spec", "initContainers"));
    return all;
  }

  private static String blame(Tree container, Map<String, Quantity> use) {
    String name = container.text("", "name");
    Quantity used = use.getOrDefault(name, Quantity.ZERO);
    Quantity request = Quantity.of(container.at("resources", "requests", "memory"));
    return used.compareTo(request) <= 0
        ? ""
        : "Container "
            + name
            + " was using "
            + used
            + ", request is "
            + request
            + ", has larger consumption of memory. ";
  }

  /** Why a node with these conditions does not take a pod in; nothing where it does. */
  static Optional<String> rejection(List<String> conditions, Tree pod) {
    if (conditions.isEmpty() || isCritical(pod)) {
      return Optional.empty();
    }
    if (conditions.equals(List.of(Scarce.MEMORY.condition()))) {
      Tree taint =
          ObjectTree.of(
              "key",
              Tree.of("node.kubernetes.io/memory-pressure"),
              "effect",
              Tree.of("NoSchedule"));
      boolean asks = QualityOfService.of(pod.at("spec")) != QualityOfService.BEST_EFFORT;
      if (asks || new Tolerations(pod.items("spec", "tolerations")).cover(taint)) {
        return Optional.empty();
      }
    }
    return Optional.of("The node had condition: [" + String.join(" ", conditions) + "]. ");
  }

  private static boolean isCritical(Tree pod) {
    return pod.number(0, "spec", "priority") >= SYSTEM_CRITICAL;
  }

  /** What each container of a pod uses of memory; empty where none runs. */
  static Map<String, Quantity> use(List<ContainerLife> lives, ContainerUse uses) {
    Map<String, Quantity> use = new LinkedHashMap<>();
    for (ContainerLife life : lives) {
      uses.now(life, Scarce.MEMORY.resource())
          .ifPresent(amount -> use.put(life.container().text("", "name"), amount));
    }
    return use;
  }
}
