package dev.seatrial.defaulting;

import java.util.List;

/** Priority classes, as {@code pkg/apis/scheduling/v1/defaults.go} of v1.37 has them. */
final class SchedulingRules {
  private SchedulingRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of(
            "scheduling/v1.PriorityClass",
            priority -> priority.unset("preemptionPolicy", "PreemptLowerPriority")));
  }
}
