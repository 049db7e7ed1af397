package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

final class QuantityTest {
  @Test
  void aBareNumberIsReadToo() {
    assertEquals("1k", Quantity.of(Tree.of(1000)).toString());
    assertEquals("500m", Quantity.of(Tree.of(0.5)).toString());
    assertEquals(Quantity.ZERO, Quantity.of(Tree.ABSENT));
  }

  @Test
  void equalAmountsAreEqualInAnyFormat() {
    assertEquals(Quantity.parse("1Gi"), Quantity.ofBytes(1L << 30));
    assertEquals(Quantity.parse("1").hashCode(), Quantity.parse("1000m").hashCode());
  }

  @Test
  void anAbsurdExponentNeitherHangsNorFillsTheMemory() {
    Quantity large = Quantity.parse("1e999999999");
    Quantity small = Quantity.parse("1e-999999999");
    assertEquals(1, large.compareTo(small));
    assertEquals(0, large.value());
    assertEquals("1e-9", small.toString());
    assertEquals(1, large.plus(small).compareTo(Quantity.parse("1e999999998")));
    assertEquals(large, large.roundedUp(0));
    assertEquals(
        "error", Quantity.find("1e99999999999999999999").map(Quantity::toString).orElse("error"));
  }
}
