package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a status, one of each type, in their order.
 *
 * <p>When a controller sets one anew, and whether it keeps its place, is the controller's own rule.
 */
public record Conditions(List<Tree> items) {
  /** Keeps an unmodifiable list. */
  public Conditions {
    items = List.copyOf(items);
  }

  /** The conditions of an object's status. */
  public static Conditions of(Tree object) {
    return new Conditions(object.items("status", "conditions"));
  }

  /** The condition of a type, where there is one. */
  public Optional<Tree> find(String type) {
    int position = position(type);
    return position < 0 ? Optional.empty() : Optional.of(items.get(position));
  }

  /** {@code True}, {@code False} or {@code Unknown}; empty where there is no such condition. */
  public String status(String type) {
    return find(type).map(condition -> condition.text("", "status")).orElse("");
  }

  /** Why, in one word; empty where there is no such condition. */
  public String reason(String type) {
    return find(type).map(condition -> condition.text("", "reason")).orElse("");
  }

  /** Since when a condition has a status: as it says itself, or now where it had another. */
  public String since(String type, String status, String now) {
    return find(type)
        .filter(condition -> condition.text("", "status").equals(status))
        .map(condition -> condition.text(now, "lastTransitionTime"))
        .orElse(now);
  }

  /** Whether a condition of an object's status is there and {@code True}. */
  static boolean isTrue(Tree object, String type) {
    List<Tree> items = object.items("status", "conditions");
    int position = position(items, type);
    return position >= 0 && items.get(position).text("", "status").equals("True");
  }

  /** Whether the condition is there and its status is {@code True}. */
  public boolean isTrue(String type) {
    return status(type).equals("True");
  }

  /** A copy in which the condition replaces the one of its type where that stands, or ends it. */
  public Conditions with(Tree condition) {
    int position = position(condition.text("", "type"));
    List<Tree> changed = new ArrayList<>(items);
    if (position < 0) {
      changed.add(condition);
    } else {
      changed.set(position, condition);
    }
    return new Conditions(changed);
  }

  /** A copy in which the condition stands last, and none else is of its type. */
  public Conditions withLast(Tree condition) {
    List<Tree> changed = new ArrayList<>(without(condition.text("", "type")).items);
    changed.add(condition);
    return new Conditions(changed);
  }

  /** A copy without the condition of a type. */
  public Conditions without(String type) {
    if (position(type) < 0) {
      return this;
    }
    return new Conditions(
        items.stream().filter(item -> !item.text("", "type").equals(type)).toList());
  }

  /** The conditions as a list. */
  public Tree toTree() {
    return Tree.of(items);
  }

  private int position(String type) {
    return position(items, type);
  }

  private static int position(List<Tree> items, String type) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).text("", "type").equals(type)) {
        return i;
      }
    }
    return -1;
  }
}
