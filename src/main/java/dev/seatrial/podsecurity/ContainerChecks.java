package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the security contexts of containers may say. Follows {@code check_allowPrivilegeEscalation
 * .go}, {@code check_privileged.go} and {@code check_procMount_baseline.go}.
 */
final class ContainerChecks {
  private ContainerChecks() {}

  static Optional<Violation> allowPrivilegeEscalation(Tree metadata, Tree spec) {
    List<String> bad =
        Words.containers(
            spec, each -> each.flag(true, "securityContext", "allowPrivilegeEscalation"));
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "allowPrivilegeEscalation != false",
                Words.named("container", bad)
                    + " must set securityContext.allowPrivilegeEscalation=false"));
  }

  static Optional<Violation> privileged(Tree metadata, Tree spec) {
    List<String> bad =
        Words.containers(spec, each -> each.flag(false, "securityContext", "privileged"));
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "privileged",
                Words.named("container", bad) + " must not set securityContext.privileged=true"));
  }

  static Optional<Violation> procMount(Tree metadata, Tree spec) {
    List<Tree> bad =
        Words.containers(spec).stream().filter(each -> !mount(each).equals("Default")).toList();
    Set<String> types = new TreeSet<>();
    bad.forEach(each -> types.add(mount(each)));
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "procMount",
                Words.named("container", Words.names(bad))
                    + " must not set securityContext.procMount to "
                    + Words.quoted(types)));
  }

  private static String mount(Tree container) {
    return container.text("Default", "securityContext", "procMount");
  }
}
