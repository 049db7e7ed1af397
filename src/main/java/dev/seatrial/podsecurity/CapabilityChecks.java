package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which capabilities containers may have. Follows {@code check_capabilities_baseline.go} and {@code
 * check_capabilities_restricted.go}.
 */
final class CapabilityChecks {
  private static final List<String> DEFAULT =
      List.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  private CapabilityChecks() {}

  static Optional<Violation> baseline(Tree metadata, Tree spec) {
    Additions bad = Additions.of(spec, DEFAULT);
    return bad.containers().isEmpty()
        ? Optional.empty()
        : Optional.of(new Violation("non-default capabilities", bad.words()));
  }

  static Optional<Violation> restricted(Tree metadata, Tree spec) {
    List<String> details = new ArrayList<>();
    List<String> missing = Words.containers(spec, each -> !dropsAll(each));
    if (!missing.isEmpty()) {
      details.add(
          Words.named("container", missing)
              + " must set securityContext.capabilities.drop=[\"ALL\"]");
    }
    Additions bad = Additions.of(spec, List.of("NET_BIND_SERVICE"));
    if (!bad.containers().isEmpty()) {
      details.add(bad.words());
    }
    return details.isEmpty()
        ? Optional.empty()
        : Optional.of(new Violation("unrestricted capabilities", String.join("; ", details)));
  }

  private static boolean dropsAll(Tree container) {
    return container.items("securityContext", "capabilities", "drop").contains(Tree.of("ALL"));
  }

  /** The containers that add what they may not, and what that is. */
  private record Additions(List<String> containers, Set<String> capabilities) {
    static Additions of(Tree spec, List<String> allowed) {
      Set<String> all = new TreeSet<>();
      List<Tree> bad = new ArrayList<>();
      for (Tree container : Words.containers(spec)) {
        List<String> forbidden =
            container.items("securityContext", "capabilities", "add").stream()
                .map(each -> each.text(""))
                .filter(each -> !allowed.contains(each))
                .toList();
        all.addAll(forbidden);
        if (!forbidden.isEmpty()) {
          bad.add(container);
        }
      }
      return new Additions(Words.names(bad), all);
    }

    String words() {
      return Words.named("container", containers)
          + " must not include "
          + Words.quoted(capabilities)
          + " in securityContext.capabilities.add";
    }
  }
}
