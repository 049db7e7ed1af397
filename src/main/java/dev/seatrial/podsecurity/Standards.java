package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All checks, in the order in which they are told, with the versions that have them.
 *
 * <p>Follows {@code registry.go} and the {@code Check…} function of each check.
 */
public final class Standards {
  /** A form that a check has from a version on. */
  private record Form(int minor, Check check) {}

  /**
   * A check in all its forms, the oldest first.
   *
   * @param overriddenFrom the version from which a restricted check stands for it
   */
  private record Entry(Level level, int overriddenFrom, List<Form> forms) {
    Optional<Check> in(Standard standard) {
      boolean isAsked = standard.level().compareTo(level) >= 0;
      boolean isOverridden =
          standard.level() == Level.RESTRICTED && standard.minor() >= overriddenFrom;
      if (!isAsked || isOverridden) {
        return Optional.empty();
      }
      Optional<Check> found = Optional.empty();
      for (Form form : forms) {
        if (form.minor() <= standard.minor()) {
          found = Optional.of(form.check());
        }
      }
      return found;
    }
  }

  private static final List<Entry> ALL =
      List.of(
          baseline(of(0, ProfileChecks::appArmor)),
          overridden(22, of(0, CapabilityChecks::baseline)),
          baseline(of(0, HostChecks::namespaces)),
          overridden(0, of(0, VolumeChecks::hostPaths)),
          baseline(of(0, HostChecks::ports)),
          baseline(of(34, HostChecks::probesAndLifecycle)),
          baseline(of(0, ContainerChecks::privileged)),
          overridden(
              35,
              of(0, ContainerChecks::procMount),
              new Form(35, ((Check) ContainerChecks::procMount).butWithOwnUsers())),
          baseline(
              new Form(
                  0, ProfileChecks.seLinux("container_t", "container_init_t", "container_kvm_t")),
              new Form(
                  31,
                  ProfileChecks.seLinux(
                      "container_t", "container_init_t", "container_kvm_t", "container_engine_t"))),
          overridden(19, of(0, SeccompChecks::annotations), of(19, SeccompChecks::baseline)),
          baseline(
              new Form(0, SysctlCheck.V0),
              new Form(27, SysctlCheck.V27),
              new Form(29, SysctlCheck.V29),
              new Form(32, SysctlCheck.V32),
              new Form(37, SysctlCheck.V37)),
          baseline(of(0, HostChecks::windowsProcess)),
          restricted(
              of(8, ContainerChecks::allowPrivilegeEscalation),
              new Form(25, ((Check) ContainerChecks::allowPrivilegeEscalation).butOnWindows())),
          restricted(
              of(22, CapabilityChecks::restricted),
              new Form(25, ((Check) CapabilityChecks::restricted).butOnWindows())),
          restricted(of(35, ContainerChecks::procMount)),
          restricted(of(0, VolumeChecks::restricted)),
          restricted(
              of(0, UserChecks::nonRoot),
              new Form(35, ((Check) UserChecks::nonRoot).butWithOwnUsers())),
          restricted(
              of(23, UserChecks::nonZero),
              new Form(35, ((Check) UserChecks::nonZero).butWithOwnUsers())),
          restricted(
              of(19, SeccompChecks::restricted),
              new Form(25, ((Check) SeccompChecks::restricted).butOnWindows())));

  private final int newest;

  /** The standards of a server of the version 1.{@code newestMinor}, which knows no later ones. */
  public Standards(int newestMinor) {
    this.newest = newestMinor;
  }

  /** What a standard does not allow about a pod, or the pods of a template. */
  public Violations violations(Standard standard, Tree metadata, Tree spec) {
    Standard known = standard.in(Math.min(standard.minor(), newest));
    List<Violation> found = new ArrayList<>();
    for (Entry entry : ALL) {
      entry.in(known).flatMap(check -> check.violation(metadata, spec)).ifPresent(found::add);
    }
    return new Violations(found);
  }

  private static Form of(int minor, Check check) {
    return new Form(minor, check);
  }

  private static Entry baseline(Form... forms) {
    return overridden(Integer.MAX_VALUE, forms);
  }

  private static Entry overridden(int from, Form... forms) {
    return new Entry(Level.BASELINE, from, List.of(forms));
  }

  private static Entry restricted(Form... forms) {
    return new Entry(Level.RESTRICTED, Integer.MAX_VALUE, List.of(forms));
  }
}
