package dev.seatrial.cluster;

import dev.seatrial.kubelet.World;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import java.util.List;

/**
 * What a cluster is made from.
 *
 * @param seed where names and UIDs begin
 * @param startMicros when its time begins, in microseconds since 1970
 * @param mostSteps how many things may happen before it counts as running away
 */
public record ClusterSpec(
    Catalog catalog,
    List<NodeSpec> nodes,
    World world,
    Choices choices,
    long seed,
    long startMicros,
    long mostSteps) {
  private static final long FIRST_OF_JANUARY_2026 = 1_767_225_600_000_000L;
  private static final long MOST_STEPS = 100_000_000;

  /** Keeps an unmodifiable list of nodes. */
  public ClusterSpec {
    nodes = List.copyOf(nodes);
  }

  /** The tutorial's cluster: a tainted control plane and three workers. */
  public static ClusterSpec tutorial() {
    return new ClusterSpec(
        Catalog.of(KubernetesVersion.NEWEST),
        List.of(
            NodeSpec.controlPlane("m-k8s", 0),
            NodeSpec.worker("w1-k8s", 1),
            NodeSpec.worker("w2-k8s", 2),
            NodeSpec.worker("w3-k8s", 3)),
        World.DEFAULT,
        Choices.TYPICAL,
        1,
        FIRST_OF_JANUARY_2026,
        MOST_STEPS);
  }

  /** The same with the API server of another version. */
  public ClusterSpec ofVersion(KubernetesVersion version) {
    return new ClusterSpec(
        Catalog.of(version), nodes, world, choices, seed, startMicros, mostSteps);
  }

  /** The same with other nodes. */
  public ClusterSpec withNodes(List<NodeSpec> others) {
    return new ClusterSpec(catalog, others, world, choices, seed, startMicros, mostSteps);
  }

  /** The same in another world. */
  public ClusterSpec withWorld(World other) {
    return new ClusterSpec(catalog, nodes, other, choices, seed, startMicros, mostSteps);
  }

  /** The same with names, and where wanted choices, from another seed. */
  public ClusterSpec withSeed(long otherSeed, Choices otherChoices) {
    return new ClusterSpec(catalog, nodes, world, otherChoices, otherSeed, startMicros, mostSteps);
  }

  /** The same with names and choices from a seed. */
  public ClusterSpec seeded(long otherSeed) {
    return withSeed(otherSeed, Choices.seeded(otherSeed));
  }

  /** Whether choices vary, by the seed. */
  public boolean isSeeded() {
    return choices != Choices.TYPICAL;
  }

  /** The same for another run: where choices are seeded, they begin anew. */
  public ClusterSpec again() {
    return isSeeded() ? seeded(seed) : this;
  }

  /** The same beginning at another time. */
  public ClusterSpec startingAt(long micros) {
    return new ClusterSpec(catalog, nodes, world, choices, seed, micros, mostSteps);
  }
}
