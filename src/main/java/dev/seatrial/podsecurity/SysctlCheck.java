package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which kernel parameters pods may set. Follows {@code check_sysctls.go}.
 *
 * @param allowed their names
 */
record SysctlCheck(List<String> allowed) implements Check {
  static final SysctlCheck V0 =
      new SysctlCheck(
          List.of(
              "kernel.shm_rmid_forced",
              "net.ipv4.ip_local_port_range",
              "net.ipv4.tcp_syncookies",
              "net.ipv4.ping_group_range",
              "net.ipv4.ip_unprivileged_port_start"));
  static final SysctlCheck V27 = V0.and("net.ipv4.ip_local_reserved_ports");
  static final SysctlCheck V29 =
      V27.and(
          "net.ipv4.tcp_keepalive_time",
          "net.ipv4.tcp_fin_timeout",
          "net.ipv4.tcp_keepalive_intvl",
          "net.ipv4.tcp_keepalive_probes");
  static final SysctlCheck V32 = V29.and("net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem");
  static final SysctlCheck V37 =
      V32.and("net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat");

  private SysctlCheck and(String... more) {
    List<String> all = new ArrayList<>(allowed);
    all.addAll(List.of(more));
    return new SysctlCheck(all);
  }

  @Override
  public Optional<Violation> violation(Tree metadata, Tree spec) {
    List<String> bad =
        Words.names(spec.items("securityContext", "sysctls")).stream()
            .filter(name -> !allowed.contains(name))
            .toList();
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(new Violation("forbidden sysctls", String.join(", ", bad)));
  }
}
