package dev.seatrial.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.SplitMix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects keep what was put into them, however many other objects share their names. */
final class ObjectTreeTest {
  @Test
  void fieldsAreFoundInTheOrderInWhichTheyWereWritten() {
    SplitMix numbers = new SplitMix(3);
    for (int run = 0; run < 2_000; run++) {
      Map<String, Tree> fields = fields(numbers, numbers.below(60));
      ObjectTree built = built(fields);

      assertEquals(List.copyOf(fields.keySet()), built.names());
      fields.forEach((name, value) -> assertEquals(value, built.at(name)));
      assertEquals(Tree.ABSENT, built.at("none"));
      assertEquals(ObjectTree.of(fields), built);
    }
  }

  @Test
  void aNameThatComesTwiceIsSeen() {
    String[] names = {"a", "b", "a", "c"};
    Tree[] values = {Tree.of(1), Tree.of(2), Tree.of(3), Tree.of(4)};

    assertFalse(ObjectTree.of(names, values, 0, 3).hasEachNameOnce());
    assertTrue(ObjectTree.of(names, values, 1, 4).hasEachNameOnce());
    assertEquals(List.of("b", "a", "c"), ObjectTree.of(names, values, 1, 4).names());
  }

  @Test
  void theOrderOfFieldsDoesNotMatterToEquality() {
    SplitMix numbers = new SplitMix(4);
    for (int run = 0; run < 500; run++) {
      Map<String, Tree> fields = fields(numbers, numbers.below(40));
      ObjectTree object = built(fields);
      List<String> names = new ArrayList<>(object.names());
      Collections.reverse(names);
      ObjectTree reversed = ObjectTree.EMPTY;
      for (String name : names) {
        reversed = reversed.with(name, object.at(name));
      }

      assertEquals(object, reversed);
      assertEquals(object.hashCode(), reversed.hashCode());
    }
  }

  @Test
  void whatIsRemovedIsGoneAndTheRestStays() {
    SplitMix numbers = new SplitMix(5);
    for (int run = 0; run < 500; run++) {
      Map<String, Tree> fields = fields(numbers, 1 + numbers.below(40));
      String gone = new ArrayList<>(fields.keySet()).get(numbers.below(fields.size()));
      ObjectTree left = built(fields).with(gone, Tree.ABSENT);
      fields.remove(gone);

      assertEquals(List.copyOf(fields.keySet()), left.names());
      assertEquals(built(fields), left);
    }
  }

  private static ObjectTree built(Map<String, Tree> fields) {
    ObjectBuilder builder = new ObjectBuilder(1);
    fields.forEach(builder::put);
    return builder.build();
  }

  private static Map<String, Tree> fields(SplitMix numbers, int count) {
    Map<String, Tree> fields = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      fields.put("field" + numbers.below(200), Tree.of(numbers.below(1_000)));
    }
    return fields;
  }
}
