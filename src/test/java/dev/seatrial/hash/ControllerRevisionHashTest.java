package dev.seatrial.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

/** The hashes of revisions that real clusters gave. */
class ControllerRevisionHashTest {
  @Test
  void everyRecordedRevisionOfAStatefulSetBearsTheHashOfItsData() {
    for (Tree one : Recorded.in("controller-revision-hashes.jsonl")) {
      if (one.text("", "owner").equals("StatefulSet")) {
        assertEquals(
            one.text("", "hash"),
            ControllerRevisionHash.of(one.at("data"), 0),
            one.text("", "from"));
      }
    }
  }

  @Test
  void theDataIsThePatchThatBringsTheTemplateBack() {
    for (Tree one : Recorded.in("controller-revision-hashes.jsonl")) {
      ObjectTree template = one.object("data", "spec", "template").with("$patch", Tree.ABSENT);
      Tree workload =
          ObjectTree.of("spec", ObjectTree.of("replicas", Tree.of(1), "template", template));
      assertEquals(one.at("data"), ControllerRevisionHash.dataOf(workload));
    }
  }
}
