package dev.seatrial.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionSetTest {
  private static final Spans SPANS =
      Spans.of(KubernetesVersion.all().stream().map(KubernetesVersion::patch).toList());

  @Test
  void gapsSurvive() {
    VersionSet set = read("30,32-33,36+");
    assertEquals("1.30, 1.32-1.33, 1.36-1.37", set.toString());
    assertTrue(set.contains(KubernetesVersion.parse("1.32")));
    assertFalse(set.contains(KubernetesVersion.parse("1.31")));
    assertEquals(Optional.of(KubernetesVersion.parse("1.30")), set.first());
    assertEquals(Optional.of(KubernetesVersion.NEWEST), set.last());
  }

  @Test
  void aLineThatDoesNotSayHoldsWhereverItsTypeDoes() {
    assertEquals(5, SPANS.mask(ObjectTree.EMPTY, 5));
    assertEquals(KubernetesVersion.all(), new VersionSet(SPANS.all()).versions());
  }

  @Test
  void noVersionIsNone() {
    assertEquals("", VersionSet.NONE.toString());
    assertEquals(List.of(), VersionSet.NONE.versions());
    assertEquals(Optional.empty(), VersionSet.NONE.first());
  }

  private static VersionSet read(String spans) {
    return new VersionSet(SPANS.mask(ObjectTree.of("in", Tree.of(spans)), 0));
  }
}
