package dev.seatrial.controller;

import dev.seatrial.object.Job;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What the failure of a pod means for its job.
 *
 * <p>Follows {@code matchPodFailurePolicy} in {@code pkg/controller/job/pod_failure_policy.go},
 * v1.37.
 */
record PodFailurePolicy(Job job) {
  /**
   * What a failed pod leads to.
   *
   * @param action the rule's action; empty where no rule matches
   * @param message why the job fails; empty where it does not for this pod alone
   */
  record Outcome(String action, Optional<String> message) {
    private static final Outcome NO_RULE = new Outcome("", Optional.empty());

    /** Whether the failure counts towards the limits. */
    boolean isCounted() {
      return !action.equals("Ignore");
    }

    /** Whether the pod's index has failed. */
    boolean failsIndex() {
      return action.equals("FailIndex");
    }
  }

  /** What the first rule that matches the pod says. */
  Outcome of(Pod pod) {
    List<Tree> rules = job.podFailurePolicy().items("rules");
    for (int i = 0; i < rules.size(); i++) {
      Tree rule = rules.get(i);
      Optional<String> matched =
          rule.at("onExitCodes").isPresent()
              ? byExitCode(pod, rule.at("onExitCodes"))
              : byCondition(pod, rule.items("onPodConditions"));
      if (matched.isPresent()) {
        String action = rule.text("", "action");
        String message = matched.get() + " matching " + action + " rule at index " + i;
        return new Outcome(
            action, action.equals("FailJob") ? Optional.of(message) : Optional.empty());
      }
    }
    return Outcome.NO_RULE;
  }

  private static Optional<String> byExitCode(Pod pod, Tree requirement) {
    for (String list : new String[] {"containerStatuses", "initContainerStatuses"}) {
      for (Tree status : pod.tree().items("status", list)) {
        Tree code = status.at("state", "terminated", "exitCode");
        String name = status.text("", "name");
        boolean named = requirement.text(name, "containerName").equals(name);
        if (named && code.number(0) != 0 && matches(code, requirement)) {
          String which = pod.namespace() + "/" + pod.name();
          return Optional.of(
              "Container "
                  + name
                  + " for pod "
                  + which
                  + " failed with exit code "
                  + code.number(0));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matches(Tree code, Tree requirement) {
    boolean listed = requirement.items("values").contains(code);
    return switch (requirement.text("", "operator")) {
      case "In" -> listed;
      case "NotIn" -> !listed;
      default -> false;
    };
  }

  private static Optional<String> byCondition(Pod pod, List<Tree> patterns) {
    for (Tree condition : pod.tree().items("status", "conditions")) {
      String type = condition.text("", "type");
      String status = condition.text("", "status");
      for (Tree pattern : patterns) {
        boolean matches =
            pattern.text("", "type").equals(type) && pattern.text("", "status").equals(status);
        if (matches) {
          String which = pod.namespace() + "/" + pod.name();
          return Optional.of("Pod " + which + " has condition " + type);
        }
      }
    }
    return Optional.empty();
  }
}
