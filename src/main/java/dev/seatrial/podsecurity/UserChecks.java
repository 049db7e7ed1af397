package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * As whom containers may run. Follows {@code check_runAsNonRoot.go} and {@code check_runAsUser.go}.
 */
final class UserChecks {
  private UserChecks() {}

  static Optional<Violation> nonRoot(Tree metadata, Tree spec) {
    Setters bad = Setters.of(spec, context -> !context.flag(true, "runAsNonRoot"));
    if (!bad.isEmpty()) {
      return violation(bad + " must not set securityContext.runAsNonRoot=false");
    }
    boolean isSaidByPod = spec.flag(false, "securityContext", "runAsNonRoot");
    List<String> silent =
        Words.containers(
            spec, each -> !isSaidByPod && each.at("securityContext", "runAsNonRoot").isUnset());
    return silent.isEmpty()
        ? Optional.empty()
        : violation(
            "pod or "
                + Words.named("container", silent)
                + " must set securityContext.runAsNonRoot=true");
  }

  private static Optional<Violation> violation(String detail) {
    return Optional.of(new Violation("runAsNonRoot != true", detail));
  }

  static Optional<Violation> nonZero(Tree metadata, Tree spec) {
    Setters bad = Setters.of(spec, context -> context.number(-1, "runAsUser") == 0);
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(new Violation("runAsUser=0", bad + " must not set runAsUser=0"));
  }
}
