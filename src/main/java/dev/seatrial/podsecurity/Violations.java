package dev.seatrial.podsecurity;

import java.util.List;
import java.util.stream.Collectors;

/** All that a standard does not allow about a pod. As {@code AggregateCheckResult} in checks.go. */
public final class Violations {
  private final List<Violation> all;

  Violations(List<Violation> all) {
    this.all = List.copyOf(all);
  }

  /** Whether the pod is allowed. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The reasons alone, for saying it of several pods. */
  public String reasons() {
    return all.stream().map(Violation::reason).collect(Collectors.joining(", "));
  }

  /** The reasons with who does what. */
  public String details() {
    return all.stream()
        .map(each -> each.reason() + " (" + each.detail() + ")")
        .collect(Collectors.joining(", "));
  }
}
