package dev.seatrial.kubelet;

import dev.seatrial.object.LogLine;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a container prints so long after its start.
 *
 * @param text one or more lines
 */
record Printed(Duration after, String text) {
  /** What a rule declares: a text that is printed at once, or several with their times. */
  static List<Printed> declared(Tree prints) {
    if (!(prints instanceof ListTree list)) {
      return List.of(new Printed(Duration.ZERO, prints.text("")));
    }
    return list.values().stream()
        .map(each -> new Printed(World.duration(each.at("after")), each.text("", "text")))
        .toList();
  }

  /** The lines that have been printed by the end of a run. */
  static List<LogLine> lines(List<Printed> all, long started, long end) {
    List<LogLine> lines = new ArrayList<>();
    for (Printed each : all) {
      long micros = started + each.after().toNanos() / 1_000;
      if (micros <= end) {
        each.text().lines().forEach(line -> lines.add(new LogLine(micros, line)));
      }
    }
    return List.copyOf(lines);
  }
}
