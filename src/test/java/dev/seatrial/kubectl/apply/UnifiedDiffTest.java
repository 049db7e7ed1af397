package dev.seatrial.kubectl.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.SplitMix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  @Test
  void equalTextsHaveNoHunks() {
    assertEquals("", UnifiedDiff.of("a\nb\n", "a\nb\n"));
    assertEquals("", UnifiedDiff.of("", ""));
  }

  @Test
  void farChangesStandInHunksOfTheirOwn() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n";
    String after = "1\n2\n3\n4\n5\nsix\n7\n8\n9\n10\n11\n12\n13\n14\n";
    assertEquals(
        """
        @@ -3,7 +3,7 @@
         3
         4
         5
        -6
        +six
         7
         8
         9
        @@ -11,3 +11,4 @@
         11
         12
         13
        +14
        """,
        UnifiedDiff.of(before, after));
  }

  @Test
  void wholeTextsComeAndGo() {
    assertEquals("@@ -0,0 +1,2 @@\n+a\n+b\n", UnifiedDiff.of("", "a\nb\n"));
    assertEquals("@@ -1 +0,0 @@\n-a\n", UnifiedDiff.of("a\n", ""));
  }

  /** Applying the hunks of a random pair to its first text makes the second. */
  @Test
  void hunksLeadFromOneTextToTheOther() {
    SplitMix random = new SplitMix(7);
    for (int round = 0; round < 500; round++) {
      List<String> before = text(random);
      List<String> after = text(random);
      String diff = UnifiedDiff.of(joined(before), joined(after));
      assertEquals(after, patched(before, diff.lines().toList()), diff);
    }
  }

  private static List<String> text(SplitMix random) {
    List<String> lines = new ArrayList<>();
    long size = Math.floorMod(random.next(), 30L);
    for (int i = 0; i < size; i++) {
      lines.add("line " + Math.floorMod(random.next(), 6L));
    }
    return lines;
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static List<String> patched(List<String> before, List<String> diff) {
    List<String> after = new ArrayList<>();
    int at = 0;
    for (String line : diff) {
      if (line.startsWith("@@")) {
        String[] numbers = line.substring(4, line.indexOf(" +")).split(",", -1);
        boolean empty = numbers.length > 1 && numbers[1].equals("0");
        int start = Integer.parseInt(numbers[0]) - (empty ? 0 : 1);
        after.addAll(before.subList(at, start));
        at = start;
      } else if (line.startsWith("+")) {
        after.add(line.substring(1));
      } else {
        assertEquals(before.get(at++), line.substring(1));
        if (line.startsWith(" ")) {
          after.add(line.substring(1));
        }
      }
    }
    after.addAll(before.subList(at, before.size()));
    return after;
  }
}
