package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;

/**
 * Whether a container that ended is started again.
 *
 * <p>Follows {@code ContainerShouldRestart} in {@code pkg/api/v1/pod/util.go}, v1.37.
 */
final class RestartRules {
  private static final String POLICY = "restartPolicy";

  private RestartRules() {}

  /** As {@link #restarts(Tree, Tree, int)}, for a container of which it is known what it is. */
  static boolean restarts(Tree pod, Tree container, ContainerStart.Kind kind, int exitCode) {
    return switch (kind) {
      case INIT -> exitCode != 0 && restarts(pod, container, exitCode);
      case SIDECAR, MAIN -> restarts(pod, container, exitCode);
      case EPHEMERAL -> false;
    };
  }

  static boolean restarts(Tree pod, Tree container, int exitCode) {
    String own = container.text("", POLICY);
    if (!own.isEmpty() && matchesRule(container, exitCode)) {
      return true;
    }
    String policy = own.isEmpty() ? pod.text("Always", "spec", POLICY) : own;
    return switch (policy) {
      case "Never" -> false;
      case "OnFailure" -> exitCode != 0;
      default -> true;
    };
  }

  /** Whether a container that its kubelet kills is meant to come back. */
  static boolean comesBack(Tree pod, Tree container) {
    String own = container.text("", POLICY);
    return !(own.isEmpty() ? pod.text("Always", "spec", POLICY) : own).equals("Never");
  }

  // As FindMatchingContainerRestartRule: the actions Restart and RestartAllContainers restart.
  private static boolean matchesRule(Tree container, int exitCode) {
    for (Tree rule : container.items("restartPolicyRules")) {
      Tree codes = rule.at("exitCodes");
      boolean listed =
          codes.items("values").stream().anyMatch(value -> value.integer(-1) == exitCode);
      boolean in = codes.text("", "operator").equals("In");
      if (codes.isPresent() && listed == in) {
        return true;
      }
    }
    return false;
  }
}
