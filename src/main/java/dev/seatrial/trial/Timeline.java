package dev.seatrial.trial;

import dev.seatrial.apiserver.Change;
import java.util.List;

/** The last changes of the objects that an expectation is about, to be put under a failure. */
final class Timeline {
  private static final int MOST = 10;
  private static final int MOST_RECORDED = 50;

  private final Scene scene;

  Timeline(Scene scene) {
    this.scene = scene;
  }

  /** The lines, each after a line break; none where nothing changed. */
  String before(Expectation expectation) {
    String name = subject(expectation);
    List<Journal.Entry> entries = scene.journal().last(MOST, change -> isAbout(change, name));
    StringBuilder text = new StringBuilder();
    if (!entries.isEmpty()) {
      text.append("\n  last changes:");
    }
    entries.forEach(entry -> text.append("\n    ").append(scene.journal().line(entry)));
    return text.toString();
  }

  private String subject(Expectation expectation) {
    String named = expectation.subject().isEmpty() ? scene.focus() : expectation.subject();
    return named.isEmpty() ? "" : Subject.of(named).name();
  }

  /** The latest changes of all objects but events and leases, for whoever reads the results. */
  List<ChangeRecord> latest() {
    return scene.journal().last(MOST_RECORDED, change -> !Story.isNoise(change.key())).stream()
        .map(scene.journal()::told)
        .toList();
  }

  // What a workload owns begins with its name; what happens on a node names it.
  private static boolean isAbout(Change change, String name) {
    if (Story.isNoise(change.key())) {
      return false;
    }
    String changed = change.key().name();
    return changed.equals(name)
        || changed.startsWith(name + "-")
        || change.after().text("", "spec", "nodeName").equals(name);
  }
}
