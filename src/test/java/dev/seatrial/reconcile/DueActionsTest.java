package dev.seatrial.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.SplitMix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class DueActionsTest {
  private static final long SEED = 3;
  private static final int MANY = 20_000;

  private record Expected(long time, long tie, int order) {}

  @Test
  void comeOutByTimeThenByTieThenAsTheyWereAdded() {
    SplitMix random = new SplitMix(SEED);
    PriorityQueue<Expected> expected =
        new PriorityQueue<>(
            Comparator.comparingLong(Expected::time)
                .thenComparingLong(Expected::tie)
                .thenComparingInt(Expected::order));
    DueActions due = new DueActions();
    List<Integer> ran = new ArrayList<>();
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < MANY || !due.isEmpty(); i++) {
      if (i < MANY && random.below(3) > 0) {
        int number = i;
        Expected one = new Expected(random.below(40), random.below(3), number);
        due.add(one.time(), one.tie(), () -> ran.add(number));
        expected.add(one);
      } else if (!due.isEmpty()) {
        Expected first = expected.remove();
        assertEquals(first.time(), due.nextTime());
        due.remove().run();
        wanted.add(first.order());
      }
    }
    assertEquals(wanted, ran);
    assertTrue(expected.isEmpty());
    assertEquals(Long.MAX_VALUE, due.nextTime());
  }
}
