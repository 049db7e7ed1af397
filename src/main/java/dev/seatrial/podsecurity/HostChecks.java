package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What pods may share with their node. Follows {@code check_hostNamespaces.go}, {@code
 * check_hostPorts.go}, {@code check_hostProbesAndhostLifecycle.go} and {@code
 * check_windowsHostProcess.go}.
 */
final class HostChecks {
  private static final List<String> NAMESPACES = List.of("hostNetwork", "hostPID", "hostIPC");
  private static final String[][] HANDLERS = {
    {"livenessProbe"},
    {"readinessProbe"},
    {"startupProbe"},
    {"lifecycle", "postStart"},
    {"lifecycle", "preStop"}
  };

  private HostChecks() {}

  static Optional<Violation> namespaces(Tree metadata, Tree spec) {
    List<String> shared =
        NAMESPACES.stream()
            .filter(field -> spec.flag(false, field))
            .map(field -> field + "=true")
            .toList();
    return shared.isEmpty()
        ? Optional.empty()
        : Optional.of(new Violation("host namespaces", String.join(", ", shared)));
  }

  static Optional<Violation> ports(Tree metadata, Tree spec) {
    // Numbers are sorted as the texts they are listed as.
    Set<String> ports = new TreeSet<>();
    List<Tree> bad = new ArrayList<>();
    for (Tree container : Words.containers(spec)) {
      List<String> own =
          container.items("ports").stream()
              .map(port -> port.number(0, "hostPort"))
              .filter(port -> port != 0)
              .map(port -> Long.toString(port))
              .toList();
      ports.addAll(own);
      if (!own.isEmpty()) {
        bad.add(container);
      }
    }
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "hostPort",
                Words.named("container", Words.names(bad))
                    + " "
                    + Words.uses(bad)
                    + " "
                    + Words.plural("hostPort", ports)
                    + " "
                    + String.join(", ", ports)));
  }

  static Optional<Violation> probesAndLifecycle(Tree metadata, Tree spec) {
    Set<String> hosts = new TreeSet<>();
    Set<String> bad = new TreeSet<>();
    for (Tree container : Words.containers(spec)) {
      for (String[] handler : HANDLERS) {
        for (String kind : List.of("httpGet", "tcpSocket")) {
          String host = container.at(handler).text("", kind, "host");
          if (!host.isEmpty()) {
            hosts.add(host);
            bad.add(container.text("", "name"));
          }
        }
      }
    }
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "probe or lifecycle host",
                Words.named("container", bad)
                    + " "
                    + Words.uses(bad)
                    + " "
                    + Words.named("probe or lifecycle host", hosts)));
  }

  static Optional<Violation> windowsProcess(Tree metadata, Tree spec) {
    Setters bad = Setters.of(spec, context -> context.flag(false, "windowsOptions", "hostProcess"));
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "hostProcess",
                bad + " must not set securityContext.windowsOptions.hostProcess=true"));
  }
}
