package dev.seatrial.trial;

import dev.seatrial.apiserver.Change;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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
    return scene.journal().last(MOST_RECORDED, change -> !isNoise(change)).stream()
        .map(this::told)
        .toList();
  }

  private ChangeRecord told(Journal.Entry entry) {
    Cause cause = new Cause(scene.journal(), entry);
    return new ChangeRecord(
        Duration.of(entry.micros(), ChronoUnit.MICROS),
        entry.change().revision(),
        ChangeText.of(entry.change()),
        cause.by(),
        cause.because().orElse(""));
  }

  private static boolean isNoise(Change change) {
    String resource = change.key().resource();
    return resource.startsWith("events") || resource.startsWith("leases");
  }

  // What a workload owns begins with its name; what happens on a node names it.
  private static boolean isAbout(Change change, String name) {
    if (isNoise(change)) {
      return false;
    }
    String changed = change.key().name();
    return changed.equals(name)
        || changed.startsWith(name + "-")
        || change.after().text("", "spec", "nodeName").equals(name);
  }
}
