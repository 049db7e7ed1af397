package dev.seatrial.schema;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes objects of a schema: every field may come, and most values fit. */
public final class GeneratedObjects {
  private static final int DEEPEST = 9;
  private static final double FIELDS = 6;
  private static final double REQUIRED = 0.9;
  private static final double NULLS = 0.03;

  private static final List<String> TEXTS = List.of("a", "b", "web", "x/y", "é", "", "100%", "12");
  private static final List<String> AMOUNTS =
      List.of(
          "1", "100m", "1.5Gi", "2e3", "-4Ki", "1Gib", "", "1 Gi", ".5", "5.", "0x1", "1E", "u");
  private static final List<String> TIMES =
      List.of(
          "2026-01-02T03:04:05Z",
          "2026-01-02T03:04:05+09:00",
          "2026-01-02T03:04:05.000006Z",
          "2026-01-02 03:04:05Z",
          "2026-13-02T03:04:05Z",
          "2026-01-02T24:04:05Z",
          "2026-01-02T03:04:05",
          "now",
          "");
  private static final List<String> SPANS = List.of("1h30m", "5s", "-2ms", "0", "1d", "5", "s", "");
  private static final List<String> OCTETS =
      List.of("aGk=", "aGkx", "", "aGk", "a-k=", "a=k=", "é");
  private static final List<Tree> NUMBERS =
      List.of(
          Tree.of(0),
          Tree.of(7),
          Tree.of(-1),
          Tree.of(80),
          Tree.of(3_000_000_000L),
          Tree.of(Integer.MAX_VALUE));

  private final Random random;

  public GeneratedObjects(Random random) {
    this.random = random;
  }

  /** A value of the schema, which stands so deep in its object. */
  public Tree value(Schema schema, int depth) {
    if (random.nextDouble() < NULLS) {
      return Tree.NULL;
    }
    return switch (schema.type()) {
      case OBJECT -> object(schema, depth);
      case MAP -> map(schema, depth);
      case LIST -> list(schema, depth);
      case STRING -> text(schema);
      case INTEGER -> NUMBERS.get(random.nextInt(NUMBERS.size()));
      case NUMBER -> Tree.of(random.nextInt(9) / 2.0);
      case BOOLEAN -> Tree.of(random.nextBoolean());
      case INT_OR_STRING -> random.nextBoolean() ? one(TEXTS) : Tree.of(random.nextInt(9000));
      case QUANTITY -> random.nextInt(4) == 0 ? Tree.of(random.nextInt(9)) : one(AMOUNTS);
      case TIME, MICRO_TIME -> one(TIMES);
      case DURATION -> one(SPANS);
      case BYTES -> one(OCTETS);
      case ANY -> ObjectTree.of("any", Tree.of(1));
    };
  }

  private Tree object(Schema schema, int depth) {
    ObjectBuilder fields = new ObjectBuilder();
    double chance =
        depth > DEEPEST ? 0 : FIELDS / (1 + depth) / Math.max(1, schema.fields().size());
    for (Field field : schema.fields()) {
      if (random.nextDouble() < (field.required() && depth <= DEEPEST ? REQUIRED : chance)) {
        fields.put(field.name(), value(field.schema(), depth + 1));
      }
    }
    return fields.build();
  }

  private Tree map(Schema schema, int depth) {
    ObjectBuilder entries = new ObjectBuilder();
    for (int i = random.nextInt(3); i > 0; i--) {
      entries.put("key" + i, value(schema.items(), depth + 1));
    }
    return entries.build();
  }

  private Tree list(Schema schema, int depth) {
    List<Tree> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      boolean isTwin = !items.isEmpty() && random.nextInt(6) == 0;
      items.add(isTwin ? items.get(0) : value(schema.items(), depth + 1));
    }
    return ListTree.of(items);
  }

  private Tree text(Schema schema) {
    List<String> listed = schema.enumValues();
    return listed.isEmpty() || random.nextInt(8) == 0 ? one(TEXTS) : one(listed);
  }

  private Tree one(List<String> texts) {
    return Tree.of(texts.get(random.nextInt(texts.size())));
  }
}
