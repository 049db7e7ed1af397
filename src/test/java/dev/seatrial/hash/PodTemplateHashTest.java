package dev.seatrial.hash;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The hashes that real clusters gave. */
class PodTemplateHashTest {
  private static final PodTemplateHash NEWEST =
      PodTemplateHash.in(Catalog.of(KubernetesVersion.parse("1.37")));

  @Test
  void everyRecordedReplicaSetBearsTheHashOfItsTemplate() {
    List<Tree> recorded = Recorded.in("pod-template-hashes.jsonl");
    assertAll(
        recorded.stream()
            .map(
                one ->
                    () ->
                        assertEquals(
                            one.text("", "hash"),
                            NEWEST.of(one.at("template")),
                            () -> one.text("", "from"))));
  }

  @Test
  void everyRecordedRevisionOfADaemonSetBearsTheHashOfItsTemplate() {
    for (Tree one : Recorded.in("controller-revision-hashes.jsonl")) {
      if (one.text("", "owner").equals("DaemonSet")) {
        ObjectTree template = one.object("data", "spec", "template").with("$patch", Tree.ABSENT);
        assertEquals(one.text("", "hash"), NEWEST.of(template), one.text("", "from"));
      }
    }
  }

  @Test
  void theDumpIsThatOfGoForFieldsOfEveryForm() {
    for (Tree one : Recorded.in("pod-template-dumps.jsonl")) {
      assertEquals(one.text("", "dump"), NEWEST.dumped(one.at("template")));
    }
  }

  @Test
  void aCollisionGivesAnotherHash() {
    for (Tree one : Recorded.in("pod-template-dumps.jsonl")) {
      assertEquals(one.text("", "hash"), NEWEST.of(one.at("template")));
      assertEquals(
          one.text("", "hashAfterCollision"), NEWEST.of(one.at("template"), Optional.of(1)));
    }
  }

  @Test
  void olderVersionsKnowOtherFieldsAndGiveOtherHashes() {
    PodTemplateHash older = PodTemplateHash.in(Catalog.of(KubernetesVersion.parse("1.30")));
    assertNotEquals(NEWEST.of(ObjectTree.EMPTY), older.of(ObjectTree.EMPTY));
  }

  @Test
  void emptyListsAndMapsCountAsNone() {
    Tree bare = Json.read("{\"spec\":{\"containers\":[{\"name\":\"a\"}]}}");
    Tree empty =
        Json.read(
            "{\"metadata\":{\"labels\":{}},\"spec\":{\"containers\":[{\"name\":\"a\",\"env\":[]}]}}");
    assertEquals(NEWEST.of(bare), NEWEST.of(empty));
  }
}
