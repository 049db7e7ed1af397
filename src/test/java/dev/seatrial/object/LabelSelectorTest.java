package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelSelectorTest {
  private static final Tree SELECTOR =
      Json.read(
          "{\"matchLabels\":{\"app\":\"web\"},\"matchExpressions\":["
              + "{\"key\":\"tier\",\"operator\":\"In\",\"values\":[\"b\",\"a\"]},"
              + "{\"key\":\"old\",\"operator\":\"DoesNotExist\"}]}");

  @Test
  void aTreeSelectsWhatMeetsAllOfIt() {
    LabelSelector selector = LabelSelector.of(SELECTOR);
    assertTrue(selector.matches(labels("{\"app\":\"web\",\"tier\":\"a\"}")));
    assertFalse(selector.matches(labels("{\"app\":\"web\",\"tier\":\"c\"}")));
    assertFalse(selector.matches(labels("{\"app\":\"web\",\"tier\":\"a\",\"old\":\"\"}")));
    assertFalse(selector.matches(Tree.ABSENT));
  }

  @Test
  void anAbsentSelectorSelectsNothingAndAnEmptyOneEverything() {
    assertFalse(LabelSelector.of(Tree.ABSENT).matches(labels("{}")));
    assertTrue(LabelSelector.of(labels("{}")).matches(Tree.ABSENT));
  }

  @Test
  void aTreePrintsInTheOrderOfItsKeys() {
    assertEquals("app=web,!old,tier in (a,b)", LabelSelector.of(SELECTOR).toString());
    assertEquals("app=web,!old,tier in (a,b)", LabelSelector.formatted(SELECTOR));
    assertEquals("<none>", LabelSelector.formatted(Tree.ABSENT));
    assertEquals("<error>", LabelSelector.formatted(labels("{\"matchLabels\":{\"-\":\"x\"}}")));
  }

  @Test
  void onlyRequirementsOfOneValueAreForAnIndex() {
    List<String> found =
        LabelSelector.parse("a=1,b in (2),c in (3,4),d!=5,e").equalities().stream()
            .map(LabelRequirement::toString)
            .toList();
    assertEquals(List.of("a=1", "b in (2)"), found);
  }

  @Test
  void numbersAreComparedAsNumbers() {
    assertTrue(LabelSelector.parse("size>9").matches(labels("{\"size\":\"10\"}")));
    assertFalse(LabelSelector.parse("size>9").matches(labels("{\"size\":\"big\"}")));
    assertFalse(LabelSelector.parse("size<9").matches(labels("{}")));
  }

  @Test
  void textBecomesATree() {
    assertEquals(
        Json.read(
            "{\"matchLabels\":{\"a\":\"1\"},\"matchExpressions\":["
                + "{\"key\":\"b\",\"operator\":\"NotIn\",\"values\":[\"x\",\"y\"]},"
                + "{\"key\":\"c\",\"operator\":\"Exists\"}]}"),
        LabelSelector.parse("c,b notin (y,x),a=1").toTree());
  }

  @Test
  void aTreeIsRefusedInTheWordsOfKubernetes() {
    MalformedTextException refusal =
        assertThrows(
            MalformedTextException.class,
            () ->
                LabelSelector.of(
                    labels("{\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"Near\"}]}")));
    assertEquals("\"Near\" is not a valid label selector operator", refusal.reason());
  }

  private static Tree labels(String json) {
    return Json.read(json);
  }
}
