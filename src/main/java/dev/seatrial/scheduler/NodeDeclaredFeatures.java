package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.stream.Stream;

/**
 * Keeps pods that need a feature of the kubelet from nodes that do not declare it.
 *
 * <p>Follows {@code plugins/nodedeclaredfeatures/nodedeclaredfeatures.go} and {@code
 * component-helpers/nodedeclaredfeatures/features}, v1.37: of the features that are inferred from a
 * pod, restarting all of its containers is the only one whose field is not switched off.
 */
final class NodeDeclaredFeatures implements FilterPlugin {
  private static final Tree RESTART_ALL = Tree.of("RestartAllContainersOnContainerExits");

  private final Verdict refusal =
      Verdict.unresolvable(name(), "node(s) didn't match Pod's required features");

  @Override
  public String name() {
    return "NodeDeclaredFeatures";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    return restartsAll(pod.spec())
        ? Preparation.filter(node -> declares(node.tree()) ? Verdict.FITS : refusal)
        : Preparation.SKIP;
  }

  private static boolean restartsAll(Tree spec) {
    return Stream.of("containers", "initContainers")
        .flatMap(list -> spec.items(list).stream())
        .flatMap(container -> container.items("restartPolicyRules").stream())
        .anyMatch(rule -> rule.text("", "action").equals("RestartAllContainers"));
  }

  private static boolean declares(Tree node) {
    return node.items("status", "declaredFeatures").contains(RESTART_ALL);
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return event.kind() == ClusterEvent.Kind.NODE_ADDED
        || event.kind() == ClusterEvent.Kind.NODE_FEATURES;
  }
}
