package dev.seatrial.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random actions on clusters, the same for the same seed.
 *
 * <p>{@code -Dseatrial.walks=10000} runs as many as it takes to believe them, {@code
 * -Dseatrial.firstSeed=N} begins elsewhere.
 */
class RandomWalksTest {
  private static final int WALKS = Integer.getInteger("seatrial.walks", 200);
  private static final long FIRST_SEED = Long.getLong("seatrial.firstSeed", 1);
  private static final int STEPS = 12;

  @Test
  void theInvariantsHoldAtEveryChange() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + WALKS; seed++) {
      RandomWalk walk = new RandomWalk(seed);
      walk.run(STEPS);
      String story = "seed " + seed + "\n" + String.join("\n", walk.actions());
      assertEquals(List.of(), walk.breaches(), story);
    }
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + Math.max(3, WALKS / 10); seed++) {
      assertEquals(journal(seed), journal(seed), "seed " + seed);
    }
  }

  private static String journal(long seed) {
    RandomWalk walk = new RandomWalk(seed, RandomWalk.Keeping.JOURNAL);
    walk.run(STEPS);
    return walk.journal();
  }
}
