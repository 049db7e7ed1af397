package dev.seatrial.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.SplitMix;
import dev.seatrial.tree.TreeBytes.BrokenBytesException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeBytesTest {
  private static final long SEED = 11;

  @Test
  void everyTreeComesBackToTheLetter() {
    SplitMix random = new SplitMix(SEED);
    for (int i = 0; i < 3_000; i++) {
      Tree tree = tree(random, 0);
      Tree read = TreeBytes.read(TreeBytes.of(tree));
      // As text, which tells the order of fields too.
      assertEquals(tree.toJson(), read.toJson(), "seed " + SEED);
      assertEquals(tree, read, "seed " + SEED);
    }
  }

  private static Tree tree(SplitMix random, int depth) {
    return switch (random.below(depth > 4 ? 6 : 8)) {
      case 0 -> Tree.NULL;
      case 1 -> Tree.of(random.below(2) == 0);
      case 2 -> Tree.of(random.next() >> random.below(64));
      case 3 -> Tree.of(random.fraction() * random.below(1_000_000));
      case 4 -> Tree.of("word-" + random.below(20));
      case 5 -> Tree.of("글자 \uD83D\uDEA2 \u0000\n" + random.next());
      case 6 -> list(random, depth);
      default -> object(random, depth);
    };
  }

  private static Tree list(SplitMix random, int depth) {
    List<Tree> items = new ArrayList<>();
    for (int i = random.below(5); i > 0; i--) {
      items.add(tree(random, depth + 1));
    }
    return Tree.of(items);
  }

  private static Tree object(SplitMix random, int depth) {
    ObjectBuilder object = new ObjectBuilder();
    for (int i = random.below(14); i > 0; i--) {
      object.put("field-" + random.below(30), tree(random, depth + 1));
    }
    return object.build();
  }

  @Test
  void whatWasSharedIsSharedAgainAndStandsOnce() {
    Tree part = Json.read("{\"a\":[1,2,3],\"b\":{\"c\":\"a long enough text to count\"}}");
    Tree tree = ListTree.of(part, part, ObjectTree.of("again", part));
    byte[] bytes = TreeBytes.of(tree);
    Tree read = TreeBytes.read(bytes);
    assertSame(read.at(0), read.at(1));
    assertSame(read.at(0), read.at(2).at("again"));
    assertTrue(bytes.length < TreeBytes.of(part).length + 20, bytes.length + " bytes");
  }

  @Test
  void aFileThatIsNotWholeIsRefused() {
    byte[] bytes = TreeBytes.of(Json.read("{\"a\":1,\"b\":[true,null,\"x\"]}"));
    for (int i = 0; i < bytes.length; i++) {
      byte[] cut = Arrays.copyOf(bytes, i);
      assertThrows(BrokenBytesException.class, () -> TreeBytes.read(cut));
      byte[] changed = bytes.clone();
      changed[i] ^= 0x10;
      assertThrows(BrokenBytesException.class, () -> TreeBytes.read(changed));
    }
  }
}
