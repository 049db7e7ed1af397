package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/**
 * Containers that ended and must not start again don't leave their last state.
 *
 * <p>As {@code ValidateContainerStateTransition} and its neighbours in {@code
 * pkg/apis/core/validation/validation.go} and {@code ContainerShouldRestart} in {@code
 * pkg/api/v1/pod/util.go}, v1.37.
 */
record ContainerTransitions(FieldValue pod, FieldErrors errors) {
  private static final String RESTART_ALL = "RestartAllContainers";

  void check(FieldValue old) {
    check("containerStatuses", "containers", old);
    check("initContainerStatuses", "initContainers", old);
    check("ephemeralContainerStatuses", "", old);
  }

  private void check(String statuses, String containers, FieldValue old) {
    Tree spec = old.tree().at("spec");
    if (!containers.isEmpty() && mayRestartAll(spec)) {
      return;
    }
    FieldValue now = pod.at("status", statuses);
    List<Tree> before = old.tree().items("status", statuses);
    for (int i = 0; i < before.size(); i++) {
      Tree ended = before.get(i).at("state", "terminated");
      if (ended.isUnset() || !leaves(now, before.get(i).text("", "name"))) {
        continue;
      }
      Tree name = before.get(i).at("name");
      boolean restarts =
          !containers.isEmpty()
              && spec.items(containers).stream()
                  .filter(each -> each.at("name").equals(name))
                  .anyMatch(each -> restarts(each, spec, ended.number(0, "exitCode")));
      if (!restarts) {
        errors.forbidden(
            now.index(i).at("state"), "may not be transitioned to non-terminated state");
      }
    }
  }

  private static boolean leaves(FieldValue statuses, String name) {
    return statuses.items().stream()
        .anyMatch(
            status ->
                status.at("name").text().equals(name) && !status.at("state", "terminated").isSet());
  }

  private static boolean mayRestartAll(Tree spec) {
    return List.of("initContainers", "containers").stream()
        .flatMap(list -> spec.items(list).stream())
        .flatMap(container -> container.items("restartPolicyRules").stream())
        .anyMatch(rule -> rule.text("", "action").equals(RESTART_ALL));
  }

  private static boolean restarts(Tree container, Tree spec, long exitCode) {
    Tree own = container.at("restartPolicy");
    boolean isRuled =
        own.isPresent()
            && container.items("restartPolicyRules").stream()
                .anyMatch(rule -> matches(rule.at("exitCodes"), exitCode));
    if (isRuled) {
      return true;
    }
    String policy = own.isPresent() ? own.text("") : spec.text("Always", "restartPolicy");
    return policy.equals("Always") || policy.equals("OnFailure") && exitCode != 0;
  }

  private static boolean matches(Tree codes, long exitCode) {
    boolean listed = codes.items("values").stream().anyMatch(code -> code.number(0) == exitCode);
    return codes.isPresent() && listed == codes.text("", "operator").equals("In");
  }
}
