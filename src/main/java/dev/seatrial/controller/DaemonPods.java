package dev.seatrial.controller;

import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pods of a daemon set by the node that they are on or meant for, oldest first.
 *
 * <p>Follows {@code getNodesToDaemonPods} in {@code pkg/controller/daemon/daemon_controller.go},
 * v1.37.
 */
final class DaemonPods {
  private static final Comparator<Pod> OLDEST_FIRST =
      Comparator.comparing((Pod pod) -> pod.nodeName().isEmpty())
          .thenComparing(Pod::creationTimestamp)
          .thenComparing(Pod::name);

  private final Map<String, List<Pod>> byNode = new LinkedHashMap<>();
  private final Set<String> hashes = new TreeSet<>();

  DaemonPods(List<Tree> pods) {
    for (Tree tree : pods) {
      Pod pod = new Pod(tree);
      hashes.add(pod.object().label(DaemonRevisions.HASH_LABEL).orElse(""));
      // A pod that is going and has ended makes room: its successor need not wait.
      if (!pod.isTerminating() || !pod.isTerminal()) {
        byNode.computeIfAbsent(target(pod), node -> new ArrayList<>()).add(pod);
      }
    }
    byNode.values().forEach(list -> list.sort(OLDEST_FIRST));
  }

  /** The pods on a node or meant for it. */
  List<Pod> on(String node) {
    return byNode.getOrDefault(node, List.of());
  }

  /** The nodes that have pods. */
  List<String> nodes() {
    return List.copyOf(byNode.keySet());
  }

  /** The revisions that pods have. */
  Set<String> hashes() {
    return hashes;
  }

  // As GetTargetNodeName in util/daemonset_util.go: the affinity that the controller wrote.
  private static String target(Pod pod) {
    if (!pod.nodeName().isEmpty()) {
      return pod.nodeName();
    }
    Tree required =
        pod.tree()
            .at(
                "spec",
                "affinity",
                "nodeAffinity",
                "requiredDuringSchedulingIgnoredDuringExecution");
    return required.items("nodeSelectorTerms").stream()
        .flatMap(term -> term.items("matchFields").stream())
        .filter(field -> field.text("", "key").equals("metadata.name"))
        .flatMap(field -> field.items("values").stream())
        .findFirst()
        .flatMap(value -> Optional.of(value.text("")))
        .orElse("");
  }
}
