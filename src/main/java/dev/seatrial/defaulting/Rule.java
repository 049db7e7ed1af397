package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import java.util.function.UnaryOperator;

/**
 * What is filled into the objects of one Go type, wherever they stand.
 *
 * @param type the last two parts of its package's path, and its name: {@code core/v1.PodSpec}
 * @param change fills in; fields of the objects inside have rules of their own
 */
record Rule(String type, UnaryOperator<ObjectTree> change) {
  /** A rule whose steps are those of a {@link Filling}. */
  static Rule of(String type, UnaryOperator<Filling> steps) {
    return new Rule(type, object -> steps.apply(Filling.of(object)).done());
  }
}
