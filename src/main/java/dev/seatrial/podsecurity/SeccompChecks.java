package dev.seatrial.podsecurity;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which seccomp profiles pods may have. Follows {@code check_seccompProfile_baseline.go} and {@code
 * check_seccompProfile_restricted.go}.
 */
final class SeccompChecks {
  private static final String OF_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String OF_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String REASON = "seccompProfile";

  private SeccompChecks() {}

  /** Before 1.19 annotations said it. */
  static Optional<Violation> annotations(Tree metadata, Tree spec) {
    Set<String> bad = new TreeSet<>();
    note(bad, metadata, OF_POD);
    Words.containers(spec)
        .forEach(container -> note(bad, metadata, OF_CONTAINER + container.text("", "name")));
    return bad.isEmpty()
        ? Optional.empty()
        : violation("forbidden " + Words.plural("annotation", bad) + " " + String.join(", ", bad));
  }

  private static void note(Set<String> bad, Tree metadata, String name) {
    Tree annotation = metadata.at("annotations", name);
    String value = annotation.text("");
    boolean isAllowed =
        value.equals("runtime/default")
            || value.equals("docker/default")
            || value.startsWith("localhost/");
    if (annotation.isPresent() && !isAllowed) {
      bad.add(name + "=" + GoText.quoted(value));
    }
  }

  static Optional<Violation> baseline(Tree metadata, Tree spec) {
    Set<String> types = new TreeSet<>();
    Setters bad = Setters.of(spec, context -> isBad(context, types));
    return bad.isEmpty()
        ? Optional.empty()
        : violation(
            bad + " must not set securityContext.seccompProfile.type to " + Words.quoted(types));
  }

  static Optional<Violation> restricted(Tree metadata, Tree spec) {
    Optional<Violation> bad = baseline(metadata, spec);
    if (bad.isPresent() || !spec.at("securityContext", REASON).isUnset()) {
      return bad;
    }
    List<String> silent =
        Words.containers(spec, each -> each.at("securityContext", REASON).isUnset());
    return silent.isEmpty()
        ? Optional.empty()
        : violation(
            "pod or "
                + Words.named("container", silent)
                + " must set securityContext.seccompProfile.type to \"RuntimeDefault\" or"
                + " \"Localhost\"");
  }

  private static boolean isBad(Tree context, Set<String> types) {
    if (context.at(REASON).isUnset()) {
      return false;
    }
    String type = context.text("", REASON, "type");
    boolean isBad = !type.equals("Localhost") && !type.equals("RuntimeDefault");
    if (isBad) {
      types.add(type);
    }
    return isBad;
  }

  private static Optional<Violation> violation(String detail) {
    return Optional.of(new Violation(REASON, detail));
  }
}
