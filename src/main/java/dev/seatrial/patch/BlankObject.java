package dev.seatrial.patch;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/** What Kubernetes writes of an object that nobody filled in: {@code {"spec":{…},"status":{}}}. */
public final class BlankObject {
  private BlankObject() {}

  /** The blank object of a kind: whoever creates one is compared with it. */
  public static Tree of(Schema kind) {
    ObjectBuilder blank = new ObjectBuilder();
    for (Field field : kind.fields()) {
      if (field.alwaysWritten()) {
        blank.put(field.name(), value(field.schema()));
      }
    }
    return blank.build();
  }

  private static Tree value(Schema schema) {
    return switch (schema.type()) {
      case OBJECT -> of(schema);
      case LIST, MAP, TIME, MICRO_TIME, ANY, BYTES -> Tree.NULL;
      case STRING, QUANTITY, DURATION -> Tree.of("");
      case INTEGER, NUMBER, INT_OR_STRING -> Tree.of(0);
      case BOOLEAN -> Tree.of(false);
    };
  }
}
