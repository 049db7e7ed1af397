package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;
import java.time.Duration;

/** How patiently the control plane judges silent nodes, as its flags would say. */
public record ControlPlaneTiming(Tree tree) {
  private static final Duration GRACE = Duration.ofSeconds(50);
  private static final Duration PERIOD = Duration.ofSeconds(5);

  /** {@code --node-monitor-grace-period}. */
  public Duration nodeMonitorGracePeriod() {
    return duration("nodeMonitorGracePeriod", GRACE);
  }

  /** {@code --node-monitor-period}. */
  public Duration nodeMonitorPeriod() {
    return duration("nodeMonitorPeriod", PERIOD);
  }

  private Duration duration(String name, Duration usual) {
    return tree.at(name).isPresent() ? World.duration(tree.at(name)) : usual;
  }
}
