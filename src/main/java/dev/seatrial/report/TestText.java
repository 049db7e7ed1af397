package dev.seatrial.report;

import dev.seatrial.trial.Problem;
import dev.seatrial.trial.ScenarioResult;
import java.time.Duration;
import java.util.Locale;

/** A run of tests as text: a line a scenario as it ends, failures with their place, a summary. */
public final class TestText {
  private final Replay replay;
  private String suite = "";

  /** A text whose failures say how to run them again. */
  public TestText(Replay replay) {
    this.replay = replay;
  }

  /** The line of a scenario, under the line of its file where that is another. */
  public String line(ScenarioResult result) {
    String head = result.file().equals(suite) ? "" : heading(result);
    suite = result.file();
    String mark = result.passed() ? "✓" : "✗";
    String time = " (" + seconds(result.virtualTime()) + " virtual)";
    String line = "  " + mark + " " + result.name() + time + "\n";
    return head + line + result.problem().map(problem -> told(problem, result)).orElse("");
  }

  private String heading(ScenarioResult result) {
    String gap = suite.isEmpty() ? "" : "\n";
    String feature = result.scenario().suite();
    String title = feature.isEmpty() ? "" : ": " + feature;
    return gap + result.file() + title + "\n";
  }

  /** A problem with its place, as editors and terminals know to open it. */
  private String told(Problem problem, ScenarioResult result) {
    String place = problem.file() + ":" + problem.line() + ":" + problem.column() + ": ";
    String step = problem.step().isEmpty() ? "" : problem.step() + "\n";
    String message = (step.isEmpty() ? "" : "  ") + problem.message().replace("\n", "\n  ");
    String seed = result.seed().isPresent() ? "seed " + result.seed().getAsLong() + "; " : "";
    String again = "\n" + seed + "replay: " + replay.of(result);
    String look =
        replay
            .look(result)
            .map(command -> "\nlook: " + command + ", then \"seatrial kubectl get pods\"")
            .orElse("");
    return (place + step + message + again + look).indent(4).stripTrailing() + "\n";
  }

  /** What a file that cannot be read is told by. */
  public String unreadable(Problem problem) {
    return problem.file()
        + ":"
        + problem.line()
        + ":"
        + problem.column()
        + ": "
        + problem.message()
        + "\n";
  }

  /** The last line. */
  public String summary(Report report) {
    int all = report.count();
    int failed = report.failures();
    String counts =
        all
            + (all == 1 ? " scenario: " : " scenarios: ")
            + (all - failed)
            + " passed"
            + (failed == 0 ? "" : ", " + failed + " failed")
            + mistakes(report.unreadable().size());
    return (all == 0 ? "" : "\n")
        + counts
        + "; "
        + seconds(report.virtualTime())
        + " of virtual time in "
        + seconds(report.realTime())
        + "\n";
  }

  private static String mistakes(int count) {
    if (count == 0) {
      return "";
    }
    return ", " + count + (count == 1 ? " mistake" : " mistakes") + " in files that did not run";
  }

  private static String seconds(Duration time) {
    long millis = time.toMillis();
    return String.format(Locale.ROOT, "%d.%d s", millis / 1000, millis % 1000 / 100);
  }
}
