package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainImageTest {
  private static final List<String> PARTS =
      List.of("", "a", "a.b", "A", "a-", "a--b", "a_b", "a__b", "1", "a..b", "localhost", "é");
  private static final List<String> ENDS =
      List.of("", ":", ":1", ":latest", ":_a", ":.a", ":a/b", "@sha256:" + "0".repeat(64), ":a@b");

  @Test
  void referencesReadAsTheWholeGrammarReadsThem() {
    int plain = 0;
    for (String reference : references()) {
      plain += PlainImage.find(reference).isPresent() ? 1 : 0;
      assertEquals(Image.Grammar.find(reference), Image.find(reference), reference);
    }
    assertTrue(plain > 100, plain + " were plain");
  }

  private static List<String> references() {
    List<String> references = new ArrayList<>();
    for (String host : PARTS) {
      for (String port : List.of("", ":", ":5000", ":x")) {
        for (String path : PARTS) {
          for (String end : ENDS) {
            references.add(host + port + "/" + path + end);
            references.add(host + port + "/" + path + "/web" + end);
            references.add(path + port + end);
          }
        }
      }
    }
    return references;
  }
}
