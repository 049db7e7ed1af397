package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;

/** Conditions with the time of their last change. */
final class TimedConditions {
  private TimedConditions() {}

  static void append(Tree object, Description out) {
    out.line(0, "Conditions:");
    out.row(1, "Type", "Status", "LastTransitionTime", "Reason", "Message");
    out.row(1, "----", "------", "------------------", "------", "-------");
    for (Tree condition : object.items("status", "conditions")) {
      out.row(
          1,
          condition.text("", "type"),
          condition.text("", "status"),
          Words.time(condition.at("lastTransitionTime")),
          condition.text("", "reason"),
          condition.text("", "message"));
    }
  }
}
