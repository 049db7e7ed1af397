package dev.seatrial.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void swappedMissingAndSurplusLettersCountAsOneSlip() {
    List<String> known = List.of("image", "name", "replicas", "restartPolicy");
    assertEquals(List.of("replicas"), Spelling.nearest("repilcas", known));
    assertEquals(List.of("image"), Spelling.nearest("imge", known));
    assertEquals(List.of("image"), Spelling.nearest("imagee", known));
    assertEquals(List.of("restartPolicy"), Spelling.nearest("restartpolicy", known));
  }

  @Test
  void theNearestComesFirst() {
    assertEquals(
        List.of("replicas", "replica"),
        Spelling.nearest("replicas", List.of("replica", "replicas")));
  }

  @Test
  void shortWordsAreNotTakenForEachOther() {
    assertEquals(List.of(), Spelling.nearest("env", List.of("args", "tty")));
  }
}
