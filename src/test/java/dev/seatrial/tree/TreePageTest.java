package dev.seatrial.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.SplitMix;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TreePageTest {
  private static final long SEED = 17;
  private static final String[] REASONS = {"Pulled", "Created", "Started"};

  @Test
  void treesOfAllSortsComeBackToTheLetter() {
    SplitMix random = new SplitMix(SEED);
    for (int i = 0; i < 300; i++) {
      List<Tree> trees = new ArrayList<>();
      for (int j = random.below(40); j > 0; j--) {
        trees.add(random.below(9) == 0 ? value(random, 0) : event(random));
      }
      List<Tree> read = TreePage.read(TreePage.of(trees, "reason"));
      // As text, which tells the order of fields too.
      assertEquals(Tree.of(trees).toJson(), Tree.of(read).toJson(), "seed " + SEED);
    }
  }

  private static Tree event(SplitMix random) {
    return new ObjectBuilder()
        .put("reason", REASONS[random.below(REASONS.length)])
        .put("count", random.below(3))
        .put("metadata", object(random, 0))
        .put("message", text(random))
        .put(random.below(5) == 0 ? "other" : "series", value(random, 0))
        .build();
  }

  private static Tree value(SplitMix random, int depth) {
    return switch (random.below(depth > 3 ? 6 : 9)) {
      case 0 -> Tree.NULL;
      case 1 -> Tree.of(random.below(2) == 0);
      case 2 -> Tree.of(random.next() >> random.below(64));
      case 3 -> Tree.of(random.fraction() * random.below(1_000_000));
      case 4, 5 -> Tree.of(text(random));
      case 6 -> Tree.of(List.of(value(random, depth + 1), value(random, depth + 1)));
      default -> object(random, depth);
    };
  }

  private static Tree object(SplitMix random, int depth) {
    ObjectBuilder object = new ObjectBuilder();
    for (int i = random.below(4); i >= 0; i--) {
      object.put("field-" + i, value(random, depth + 1));
    }
    return object.build();
  }

  private static String text(SplitMix random) {
    return switch (random.below(4)) {
      case 0 -> new UUID(random.next(), random.next()).toString();
      case 1 -> "web-7d4b9c6f5-" + random.below(100);
      case 2 -> "글자 \uD83D\uDEA2 " + random.below(100);
      default -> "";
    };
  }

  @Test
  void treesOfOneKindTakeLittleMoreThanWhatDiffers() {
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      Tree metadata =
          ObjectTree.of("name", Tree.of("web-" + i), "uid", Tree.of(new UUID(i, i).toString()));
      Tree message = Tree.of("Successfully assigned default/web-" + i + " to node-" + i);
      trees.add(
          ObjectTree.of("reason", Tree.of("Scheduled"), "metadata", metadata)
              .with("message", message)
              .with("reportingComponent", Tree.of("default-scheduler")));
    }
    int length = TreePage.of(trees, "reason").length;
    assertTrue(length < 256 * 48, length + " bytes");
  }
}
