package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;

/** What a container does now and did last. */
// As describeContainerState and describeStatus in describe.go.
final class ContainerStates {
  private ContainerStates() {}

  static void append(Tree status, Description out) {
    state("State", status.at("state"), out);
    if (!status.at("lastState", "terminated").isUnset()) {
      state("Last State", status.at("lastState"), out);
    }
    out.field(2, "Ready", Words.truth(status.flag(false, "ready")));
    out.field(2, "Restart Count", Words.number(status, "restartCount"));
  }

  private static void state(String title, Tree state, Description out) {
    Tree running = state.at("running");
    Tree waiting = state.at("waiting");
    Tree terminated = state.at("terminated");
    if (!running.isUnset()) {
      out.field(2, title, "Running");
      out.field(3, "Started", Words.time(running.at("startedAt")));
    } else if (!waiting.isUnset()) {
      out.field(2, title, "Waiting");
      given("Reason", waiting.text("", "reason"), out);
    } else if (!terminated.isUnset()) {
      terminated(title, terminated, out);
    } else {
      out.field(2, title, "Waiting");
    }
  }

  private static void terminated(String title, Tree terminated, Description out) {
    out.field(2, title, "Terminated");
    given("Reason", terminated.text("", "reason"), out);
    given("Message", terminated.text("", "message"), out);
    out.field(3, "Exit Code", Words.number(terminated, "exitCode"));
    if (terminated.number(0, "signal") > 0) {
      out.field(3, "Signal", Words.number(terminated, "signal"));
    }
    out.field(3, "Started", Words.time(terminated.at("startedAt")));
    out.field(3, "Finished", Words.time(terminated.at("finishedAt")));
  }

  private static void given(String title, String value, Description out) {
    if (!value.isEmpty()) {
      out.field(3, title, value);
    }
  }
}
