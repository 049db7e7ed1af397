package dev.seatrial.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Path;
import org.junit.jupiter.api.Test;

class SourceMapTest {
  private static final String TEXT =
      """
      # a comment
      spec:
        replicas: "3"
        template:
          containers:
          - name: web
            image: nginx
          - {name: log, image: busybox}
        text: |
          one
          two
      """;

  private final SourceMap map = Yaml.read(TEXT).documents().get(0).sourceMap();

  @Test
  void aValueStandsWhereItWasWritten() {
    assertEquals(new Place(3, 13, 3, 16), map.value(Path.of("spec", "replicas")));
    assertEquals(new Place(3, 3, 3, 11), map.key(Path.of("spec", "replicas")));
  }

  @Test
  void itemsOfListsAreFoundByTheirIndex() {
    Path containers = Path.of("spec", "template", "containers");
    assertEquals(new Place(7, 14, 7, 19), map.value(containers.index(0).field("image")));
    assertEquals(new Place(8, 7, 8, 34), map.value(containers.index(1)));
    assertEquals(new Place(8, 26, 8, 33), map.value(containers.index(1).field("image")));
  }

  @Test
  void aBlockEndsWithItsLastValue() {
    assertEquals(
        new Place(6, 7, 7, 19), map.value(Path.of("spec", "template", "containers").index(0)));
  }

  @Test
  void aPathThatLeadsNowhereStandsAtTheKeyOfItsNearestParent() {
    assertEquals(
        new Place(4, 3, 4, 11), map.value(Path.of("spec", "template", "metadata", "name")));
    assertEquals(2, map.value(Path.of("metadata", "name")).line());
  }

  @Test
  void aPartHasAMapOfItsOwn() {
    SourceMap part = map.at(Path.of("spec", "template", "containers").index(1));
    assertEquals(new Place(8, 14, 8, 17), part.value(Path.of("name")));
    assertEquals(new Place(8, 7, 8, 7).line(), part.value(Path.of("ports")).line());
  }

  @Test
  void anAliasedValueStandsAtItsAnchor() {
    SourceMap aliased = Yaml.read("a: &x\n  b: 1\nc: *x\n").documents().get(0).sourceMap();
    assertEquals(2, aliased.value(Path.of("c", "b")).line());
    assertEquals(3, aliased.value(Path.of("c")).line());
  }
}
