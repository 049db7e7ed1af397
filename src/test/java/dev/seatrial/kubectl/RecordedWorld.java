package dev.seatrial.kubectl;

import dev.seatrial.kubelet.World;
import java.time.Duration;
import java.util.List;

/** The emulated kubelet of the recordings. */
final class RecordedWorld {
  static final World WORLD = world();

  private RecordedWorld() {}

  private static World world() {
    World.Behaviour usual =
        World.DEFAULT
            .otherwise()
            .pulledIn(Duration.ofSeconds(1))
            .readyAfter(Duration.ZERO)
            .stoppedAfter(Duration.ofMillis(300));
    World world = new World(World.DEFAULT.timing(), List.of(), usual);
    for (String bad : List.of("*bad*", "*does-not-exist*", "*:404*", "*1.17.23*")) {
      world = world.with(new World.ImageRule(bad, usual.missing()));
    }
    return world;
  }
}
