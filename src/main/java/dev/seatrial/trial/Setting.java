package dev.seatrial.trial;

import dev.seatrial.cluster.ClusterSpec;
import java.util.OptionalLong;

/**
 * What the trials of one run begin from, unless they say otherwise themselves.
 *
 * @param world what containers and nodes do
 * @param seed where names and choices begin; none for the typical choice every time
 * @param keepsake keeps a moment of their clusters
 * @param choices what is chosen in the first of their clusters
 */
public record Setting(WorldFile world, OptionalLong seed, Keepsake keepsake, ChoiceLog choices) {
  /** The usual world, the typical choices. */
  public static final Setting USUAL =
      new Setting(WorldFile.NONE, OptionalLong.empty(), Keepsake.NONE, ChoiceLog.none());

  /** The tutorial's cluster in this setting. */
  public ClusterSpec spec() {
    ClusterSpec spec = ClusterSpec.tutorial().withWorld(world.world());
    return seed.isPresent() ? spec.seeded(seed.getAsLong()) : spec;
  }
}
