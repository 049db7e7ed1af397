package dev.seatrial.scheduler;

import java.util.List;
import java.util.Optional;

/**
 * The plugins of the default profile, in the order in which they run.
 *
 * <p>As getDefaultPlugins in {@code pkg/scheduler/apis/config/v1/default_plugins.go}, v1.37.
 */
final class Plugins {
  private static final TaintToleration TAINT_TOLERATION = new TaintToleration();
  private static final NodeAffinity NODE_AFFINITY = new NodeAffinity();
  private static final NodeResourcesFit RESOURCES_FIT = new NodeResourcesFit();
  private static final VolumeBinding VOLUME_BINDING = new VolumeBinding();
  private static final PodTopologySpread TOPOLOGY_SPREAD = new PodTopologySpread();
  private static final InterPodAffinity INTER_POD_AFFINITY = new InterPodAffinity();

  static final List<FilterPlugin> FILTERS =
      List.of(
          new NodeName(),
          new NodeUnschedulable(),
          TAINT_TOLERATION,
          NODE_AFFINITY,
          new NodePorts(),
          RESOURCES_FIT,
          new VolumeRestrictions(),
          new NodeVolumeLimits(),
          VOLUME_BINDING,
          new VolumeZone(),
          TOPOLOGY_SPREAD,
          INTER_POD_AFFINITY,
          new NodeDeclaredFeatures());

  static final List<Weighted> SCORES =
      List.of(
          new Weighted(TAINT_TOLERATION, 3),
          new Weighted(NODE_AFFINITY, 2),
          new Weighted(RESOURCES_FIT, 1),
          new Weighted(VOLUME_BINDING, 1),
          new Weighted(TOPOLOGY_SPREAD, 2),
          new Weighted(INTER_POD_AFFINITY, 2),
          new Weighted(new BalancedAllocation(), 1),
          new Weighted(new ImageLocality(), 1));

  /** A score, and how much it counts. */
  record Weighted(ScorePlugin plugin, long weight) {}

  private Plugins() {}

  static Optional<FilterPlugin> filter(String name) {
    return FILTERS.stream().filter(plugin -> plugin.name().equals(name)).findFirst();
  }
}
