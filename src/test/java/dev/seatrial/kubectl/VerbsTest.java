package dev.seatrial.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerbsTest {
  @Test
  void everyVerbStandsOnceInOrder() {
    List<String> names = Verbs.names();

    assertEquals(names.stream().sorted().distinct().toList(), names);
  }
}
