package dev.seatrial.object;

import dev.seatrial.tree.Tree;

/** An event, {@code v1}. */
public record Event(Tree tree) {

  /** Why, in one word. */
  public String reason() {
    return tree.text("", "reason");
  }
}
