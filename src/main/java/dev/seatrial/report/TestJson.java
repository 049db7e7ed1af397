package dev.seatrial.report;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.trial.ChangeRecord;
import dev.seatrial.trial.Problem;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.StepResult;
import java.time.Duration;
import java.util.Locale;

/**
 * A run of tests for programs: one object with all results and their counts. Times are in seconds.
 */
public final class TestJson {
  private static final double NANOS = 1e9;

  private final Replay replay;

  /** Results whose failures say how to run them again. */
  public TestJson(Replay replay) {
    this.replay = replay;
  }

  /** The whole object, with a line break at its end. */
  public String of(Report report) {
    Tree whole =
        new ObjectBuilder()
            .put("results", Tree.of(report.results().stream().map(this::result).toList()))
            .put("unreadable", Tree.of(report.unreadable().stream().map(TestJson::error).toList()))
            .put("passed", report.count() - report.failures())
            .put("failed", report.failures())
            .put("virtualSeconds", seconds(report.virtualTime()))
            .put("realSeconds", seconds(report.realTime()))
            .build();
    return Json.indented(whole, "  ") + "\n";
  }

  private Tree result(Report.Timed timed) {
    ScenarioResult result = timed.result();
    return new ObjectBuilder()
        .put("kind", result.scenario().kind().name().toLowerCase(Locale.ROOT))
        .put("file", result.file())
        .put("line", result.scenario().line())
        .put("suite", result.scenario().suite())
        .put("name", result.name())
        .put("tags", Tree.texts(result.scenario().tags()))
        .put("outcome", result.passed() ? "passed" : "failed")
        .put("seed", result.seed().isPresent() ? Tree.of(result.seed().getAsLong()) : Tree.NULL)
        .put("virtualSeconds", seconds(result.virtualTime()))
        .put("realSeconds", seconds(timed.realTime()))
        .put("steps", Tree.of(result.steps().stream().map(TestJson::step).toList()))
        .put("error", result.problem().map(TestJson::error).orElse(Tree.NULL))
        .put("changes", Tree.of(result.changes().stream().map(TestJson::change).toList()))
        .put("replay", replay.of(result))
        .put("look", replay.look(result).map(Tree::of).orElse(Tree.NULL))
        .build();
  }

  private static Tree step(StepResult step) {
    return new ObjectBuilder()
        .put("line", step.line())
        .put("text", step.text())
        .put("outcome", step.outcome().name().toLowerCase(Locale.ROOT))
        .put("endedAtSeconds", seconds(step.endedAt()))
        .build();
  }

  private static Tree change(ChangeRecord change) {
    return new ObjectBuilder()
        .put("atSeconds", seconds(change.at()))
        .put("revision", change.revision())
        .put("change", change.change())
        .put("by", change.by())
        .put("because", change.because())
        .build();
  }

  private static Tree error(Problem problem) {
    return new ObjectBuilder()
        .put("file", problem.file())
        .put("line", problem.line())
        .put("column", problem.column())
        .put("step", problem.step())
        .put("message", problem.message())
        .build();
  }

  private static Tree seconds(Duration time) {
    return Json.read(String.format(Locale.ROOT, "%.6f", time.toNanos() / NANOS));
  }
}
