package dev.seatrial.kubectl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items with equal keys end up where Go's sort puts them. */
class GoSortTest {
  @Test
  void equalItemsStandWhereGoPutsThem() {
    for (Tree line : Recorded.lines("sorts.jsonl")) {
      List<Tree> keys = line.items("keys");
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        order.add(i);
      }
      GoSort.sort(order, (one, other) -> keys.get(one).number(0) < keys.get(other).number(0));
      assertEquals(line.items("order").toString(), order.toString());
    }
  }
}
