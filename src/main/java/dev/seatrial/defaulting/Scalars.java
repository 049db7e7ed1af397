package dev.seatrial.defaulting;

import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.Base64;
import java.util.OptionalLong;

/** Values that have no parts, as Go writes them; a value of the wrong type is left as it is. */
final class Scalars {
  private static final int MILLI = -3;
  private static final Tree ZERO_QUANTITY = Tree.of("0");
  private static final Tree ZERO_DURATION = Tree.of("0s");

  private Scalars() {}

  /** The value as Go writes it once it has read it. */
  static Tree canonical(Tree value, Type type) {
    return switch (type) {
      case INTEGER ->
          value instanceof DecimalTree decimal && decimal.isWhole()
              ? Tree.of((long) decimal.value())
              : value;
      case QUANTITY -> kept(value, quantity(value));
      case TIME -> kept(value, time(value));
      case MICRO_TIME -> kept(value, microTime(value));
      case DURATION -> kept(value, duration(value));
      case BYTES -> kept(value, bytes(value));
      case OBJECT, MAP, LIST, STRING, NUMBER, BOOLEAN, INT_OR_STRING, ANY -> value;
    };
  }

  private static Tree kept(Tree old, Tree made) {
    return old.equals(made) ? old : made;
  }

  private static Tree quantity(Tree value) {
    if (!(value instanceof TextTree
        || value instanceof IntegerTree
        || value instanceof DecimalTree)) {
      return value;
    }
    try {
      return Quantity.of(value).toTree();
    } catch (MalformedTextException e) {
      return value;
    }
  }

  /** An amount without what is below a thousandth, rounded up. */
  static Tree roundedToMilli(Tree value) {
    if (!(value instanceof TextTree text)) {
      return value;
    }
    return kept(
        value,
        Quantity.find(text.value())
            .map(quantity -> quantity.roundedUp(MILLI).toTree())
            .orElse(value));
  }

  private static Tree time(Tree value) {
    OptionalLong seconds = Timestamps.seconds(value.text(""));
    return seconds.isEmpty() ? value : Tree.of(Timestamps.ofSeconds(seconds.getAsLong()));
  }

  private static Tree microTime(Tree value) {
    OptionalLong micros = Timestamps.micros(value.text(""));
    return micros.isEmpty() ? value : Tree.of(Timestamps.ofMicros(micros.getAsLong()));
  }

  private static Tree duration(Tree value) {
    if (!(value instanceof TextTree text)) {
      return value;
    }
    try {
      Duration duration = Durations.parse(text.value());
      return Tree.of(Durations.text(duration));
    } catch (MalformedTextException e) {
      return value;
    }
  }

  // Go's decoder passes over line ends inside base64.
  private static Tree bytes(Tree value) {
    if (!(value instanceof TextTree text) || text.value().indexOf('\n') < 0) {
      return value;
    }
    String oneLine = text.value().replace("\r", "").replace("\n", "");
    try {
      byte[] decoded = Base64.getDecoder().decode(oneLine);
      return Tree.of(Base64.getEncoder().encodeToString(decoded));
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /** What Go writes where nothing was; not for objects, which may have parts that are written. */
  static Tree zero(Type type) {
    return switch (type) {
      case STRING -> Tree.of("");
      case INTEGER, NUMBER, INT_OR_STRING -> Tree.of(0);
      case BOOLEAN -> Tree.of(false);
      case QUANTITY -> ZERO_QUANTITY;
      case DURATION -> ZERO_DURATION;
      case OBJECT -> ObjectTree.EMPTY;
      case MAP, LIST, BYTES, TIME, MICRO_TIME, ANY -> Tree.NULL;
    };
  }

  /** Whether Go would call it zero; a value of the wrong type is not. */
  static boolean isZero(Tree value, Type type) {
    return switch (type) {
      case STRING, BYTES -> value instanceof TextTree && value.isEmpty();
      case INTEGER, NUMBER ->
          (value instanceof IntegerTree || value instanceof DecimalTree) && value.isEmpty();
      case BOOLEAN -> value == BooleanTree.FALSE;
      case LIST -> value instanceof ListTree && value.isEmpty();
      case MAP, OBJECT -> value instanceof ObjectTree && value.isEmpty();
      case INT_OR_STRING -> value instanceof IntegerTree && value.isEmpty();
      case QUANTITY, DURATION -> value.equals(zero(type));
      case TIME, MICRO_TIME, ANY -> value == Tree.NULL;
    };
  }
}
