package dev.seatrial.validation.openapi;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;

/**
 * Whether a list or object has as many items or fields as a schema asks for.
 *
 * @param result what takes the errors
 */
record SchemaSize(int size, SchemaPlace place, SchemaResult result) {
  void atLeast(Tree least, String what) {
    if (!least.isUnset() && size < least.number(0)) {
      String words = place.text() + " in body should have at least " + least.number(0) + what;
      result.add(words, new FieldError(Type.INVALID, place.whole(), Tree.of(size), words));
    }
  }

  void atMost(Tree most, String what) {
    if (!most.isUnset() && size > most.number(0)) {
      long limit = most.number(0);
      // Fields are called items too.
      String words = "must have at most " + limit + (limit == 1 ? " item" : " items");
      result.add(
          place.text() + " in body should have at most " + limit + what,
          new FieldError(Type.TOO_MANY, place.whole(), Tree.of(size), words));
    }
  }
}
