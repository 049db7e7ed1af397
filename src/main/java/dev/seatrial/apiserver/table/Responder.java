package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;

/** What the responder that an eviction now waits for says of itself. */
// As printEviction in printers.go, v1.37.
record Responder(String status, String finish, String heartbeat, String message) {
  private static final Responder NONE =
      new Responder(Cells.UNSET, Cells.UNKNOWN, Cells.UNSET, Cells.UNSET);

  /** The responder that a target names; {@code target} is absent where none does. */
  static Responder of(Tree eviction, Tree target, Cells cells) {
    String name = target.text("", "name");
    return eviction.items("status", "responders").stream()
        .filter(responder -> target.isPresent() && responder.text("", "name").equals(name))
        .findFirst()
        .map(responder -> of(responder, target.text("", "state"), cells))
        .orElse(NONE);
  }

  private static Responder of(Tree responder, String state, Cells cells) {
    String heartbeat = responder.text("", "heartbeatTime");
    String message = responder.text("", "message").strip();
    return new Responder(
        status(responder, state, cells),
        finish(responder, state, cells),
        heartbeat.isEmpty() ? Cells.UNSET : cells.since(heartbeat) + " ago",
        Texts.orElse(message, Cells.UNSET));
  }

  private static String status(Tree responder, String state, Cells cells) {
    String start = responder.text("", "startTime");
    String end = responder.text("", "completionTime");
    if (state.equals("Active") && !start.isEmpty()) {
      return "Started (" + cells.since(start) + " ago)";
    }
    return state.equals("Completed") && !end.isEmpty()
        ? state + " (" + cells.since(end) + " ago)"
        : state;
  }

  private static String finish(Tree responder, String state, Cells cells) {
    if (!state.equals("Active")) {
      return "-";
    }
    String expected = responder.text("", "expectedCompletionTime");
    if (responder.text("", "startTime").isEmpty() || expected.isEmpty()) {
      return Cells.UNKNOWN;
    }
    // An estimate may have been wrong.
    return cells.isAhead(expected) ? "in " + cells.until(expected) : cells.since(expected) + " ago";
  }
}
