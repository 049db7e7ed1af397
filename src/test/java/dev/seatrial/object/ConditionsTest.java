package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

final class ConditionsTest {
  private final Conditions conditions =
      Conditions.of(
          Json.read(
              "{\"status\":{\"conditions\":[{\"type\":\"A\",\"status\":\"True\"},"
                  + "{\"type\":\"B\",\"status\":\"False\"}]}}"));

  @Test
  void aConditionIsReadByItsType() {
    assertTrue(conditions.isTrue("A"));
    assertFalse(conditions.isTrue("B"));
    assertEquals("", conditions.status("C"));
  }

  @Test
  void aConditionKeepsItsPlaceOrTakesTheLast() {
    Tree changed = Json.read("{\"type\":\"A\",\"status\":\"False\"}");
    assertEquals(changed, conditions.with(changed).items().get(0));
    assertEquals(changed, conditions.withLast(changed).items().get(1));
    assertEquals(2, conditions.withLast(changed).items().size());
    assertEquals(1, conditions.without("A").items().size());
  }
}
