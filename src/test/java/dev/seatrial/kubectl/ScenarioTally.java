package dev.seatrial.kubectl;

import java.util.List;

/** How far a replayed scenario equals the recorded one. */
record ScenarioTally(
    String name, Steps steps, ChangeTally changes, ChangeTally events, FinalObjects objects) {
  /** How many of a scenario's steps were answered alike, which were not, and how they differ. */
  record Steps(int equal, int total, List<String> differing, String lines) {}

  /** Differences of steps, changes, events and objects. */
  List<Integer> differences() {
    return List.of(
        steps.total() - steps.equal(),
        changes.differences(),
        events.differences(),
        objects.differences());
  }

  String text() {
    return "== %s\n  steps %d of %d\n%s  changes %s\n%s  events %s\n%s  objects %d of %d\n%s"
        .formatted(
            name,
            steps.equal(),
            steps.total(),
            steps.lines(),
            changes.summary(),
            changes.lines(),
            events.summary(),
            events.lines(),
            objects.equal(),
            objects.total(),
            objects.lines());
  }
}
