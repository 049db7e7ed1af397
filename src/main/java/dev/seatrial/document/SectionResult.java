package dev.seatrial.document;

import dev.seatrial.document.Documents.Answer;
import dev.seatrial.trial.Problem;
import dev.seatrial.trial.Scenario;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.StepResult;
import dev.seatrial.trial.StepResult.Outcome;
import dev.seatrial.trial.TestFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a section's commands answered, as a scenario's result. */
record SectionResult(TestFile file, Section section, List<Answer> answers) {
  ScenarioResult result(OptionalLong seed) {
    String name = section.heading().isEmpty() ? file.name() : section.heading();
    Scenario scenario =
        new Scenario(Scenario.Kind.DOCUMENT, file.name(), section.line(), "", name, List.of());
    Optional<Problem> problem =
        answers.stream().filter(answer -> !answer.isAsShown()).findFirst().map(this::problem);
    Duration end = answers.isEmpty() ? Duration.ZERO : answers.get(answers.size() - 1).endedAt();
    return new ScenarioResult(
        scenario,
        answers.stream().map(SectionResult::step).toList(),
        seed,
        problem,
        end,
        List.of());
  }

  private static StepResult step(Answer answer) {
    Example example = answer.example();
    Outcome outcome = answer.isAsShown() ? Outcome.PASSED : Outcome.FAILED;
    return new StepResult(example.line(), example.title(), outcome, answer.endedAt());
  }

  private Problem problem(Answer answer) {
    Example example = answer.example();
    String message = Differences.text(example.shown(), answer.lines());
    return new Problem(file.name(), example.line(), 1, example.title(), message);
  }
}
