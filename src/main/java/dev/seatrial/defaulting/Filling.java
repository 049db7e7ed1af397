package dev.seatrial.defaulting;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An object while its defaults are filled in; one step of a {@code SetDefaults} function a call.
 */
final class Filling {
  private ObjectTree object;

  private Filling(ObjectTree object) {
    this.object = object;
  }

  static Filling of(ObjectTree object) {
    return new Filling(object);
  }

  /** Sets a field that is absent or null: what Go keeps behind a pointer. */
  Filling unset(String field, Tree value) {
    return object.at(field).isUnset() ? set(field, value) : this;
  }

  /** As {@link #unset(String, Tree)}, with a string. */
  Filling unset(String field, String value) {
    return unset(field, Tree.of(value));
  }

  /** As {@link #unset(String, Tree)}, with a number. */
  Filling unset(String field, long value) {
    return unset(field, Tree.of(value));
  }

  /** As {@link #unset(String, Tree)}, with a boolean. */
  Filling unset(String field, boolean value) {
    return unset(field, Tree.of(value));
  }

  /** Sets a field that is absent, null, {@code ""}, 0 or without items: Go's zero value. */
  Filling empty(String field, Tree value) {
    return object.at(field).isEmpty() ? set(field, value) : this;
  }

  /** As {@link #empty(String, Tree)}, with a string. */
  Filling empty(String field, String value) {
    return empty(field, Tree.of(value));
  }

  /** As {@link #empty(String, Tree)}, with a number. */
  Filling empty(String field, long value) {
    return empty(field, Tree.of(value));
  }

  /** Sets a field to a string, which stays the same tree where it is that already. */
  Filling put(String field, String value) {
    return is(field, value) ? this : set(field, Tree.of(value));
  }

  /** Sets a field; an absent value removes it. */
  Filling set(String field, Tree value) {
    object = object.with(field, value);
    return this;
  }

  /** Changes the object in a field, which is empty where there is none: a struct of Go. */
  Filling struct(String field, UnaryOperator<ObjectTree> change) {
    Tree found = object.at(field);
    if (!(found instanceof ObjectTree) && !found.isUnset()) {
      // Of the wrong type; decoding says so.
      return this;
    }
    ObjectTree changed = change.apply(found.object());
    return changed == found || changed.isEmpty() && found.isUnset() ? this : set(field, changed);
  }

  /** Changes the object in a field where there is one: a pointer of Go. */
  Filling pointer(String field, UnaryOperator<ObjectTree> change) {
    return object.at(field) instanceof ObjectTree ? struct(field, change) : this;
  }

  /** Changes each object of a list. */
  Filling each(String field, UnaryOperator<ObjectTree> change) {
    List<Tree> items = object.items(field);
    List<Tree> changed = new ArrayList<>(items.size());
    boolean same = true;
    for (Tree item : items) {
      Tree now = item instanceof ObjectTree found ? change.apply(found) : item;
      same &= now == item;
      changed.add(now);
    }
    return same ? this : set(field, new ListTree(changed));
  }

  /** Whether the field holds just this string. */
  boolean is(String field, String value) {
    return object.text("", field).equals(value);
  }

  /** The object as it is now. */
  ObjectTree done() {
    return object;
  }
}
