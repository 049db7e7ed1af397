package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.function.UnaryOperator;

/**
 * A change of the object in one field that remembers what it last made of what: the pods of one
 * ReplicaSet come with one spec, and must go on sharing it.
 */
final class Remembered implements UnaryOperator<ObjectTree> {
  private final UnaryOperator<ObjectTree> change;
  private final String field;
  private Memory memory = new Memory(ObjectTree.EMPTY, ObjectTree.EMPTY);

  private record Memory(Tree before, ObjectTree after) {}

  Remembered(UnaryOperator<ObjectTree> change, String field) {
    this.change = change;
    this.field = field;
  }

  @Override
  public ObjectTree apply(ObjectTree object) {
    Tree before = object.at(field);
    Memory last = memory;
    if (before == last.before && before != ObjectTree.EMPTY) {
      return object.with(field, last.after);
    }
    if (!before.isUnset() && !(before instanceof ObjectTree)) {
      return object;
    }
    ObjectTree after = change.apply(before.object());
    memory = new Memory(before, after);
    return after == before ? object : object.with(field, after);
  }
}
