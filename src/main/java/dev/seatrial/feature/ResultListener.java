package dev.seatrial.feature;

import dev.seatrial.trial.Problem;
import dev.seatrial.trial.Scenario;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.StepResult;
import dev.seatrial.trial.StepResult.Outcome;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestSourceParsed;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns what Cucumber tells into results as trials have them. */
final class ResultListener implements ConcurrentEventListener {
  private final Stage stage;
  private final Map<URI, String> names;
  private final Consumer<ScenarioResult> results;
  private final Map<URI, String> features = new LinkedHashMap<>();
  private final List<StepResult> steps = new ArrayList<>();
  private Optional<Problem> problem = Optional.empty();

  ResultListener(Stage stage, Map<URI, String> names, Consumer<ScenarioResult> results) {
    this.stage = stage;
    this.names = names;
    this.results = results;
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestSourceParsed.class, this::onParsed);
    publisher.registerHandlerFor(TestStepFinished.class, this::onStep);
    publisher.registerHandlerFor(TestCaseFinished.class, this::onScenario);
  }

  private void onParsed(TestSourceParsed parsed) {
    parsed.getNodes().stream()
        .findFirst()
        .flatMap(node -> node.getName())
        .ifPresent(name -> features.put(parsed.getUri(), name));
  }

  private void onStep(TestStepFinished finished) {
    Result result = finished.getResult();
    boolean isFine = result.getStatus().is(Status.PASSED) || result.getStatus().is(Status.SKIPPED);
    if (!isFine && problem.isEmpty()) {
      problem = Optional.of(problem(finished));
    }
    if (finished.getTestStep() instanceof PickleStepTestStep step) {
      String text = step.getStep().getKeyword() + step.getStep().getText();
      steps.add(
          new StepResult(
              step.getStep().getLine(), text, outcome(result.getStatus()), stage.elapsed()));
    }
  }

  private static Outcome outcome(Status status) {
    return switch (status) {
      case PASSED -> Outcome.PASSED;
      case SKIPPED -> Outcome.SKIPPED;
      case FAILED, UNDEFINED, PENDING, AMBIGUOUS, UNUSED -> Outcome.FAILED;
    };
  }

  private Problem problem(TestStepFinished finished) {
    TestCase scenario = finished.getTestCase();
    String file = file(scenario);
    if (finished.getTestStep() instanceof PickleStepTestStep step) {
      String keyword = step.getStep().getKeyword();
      String text = keyword + step.getStep().getText();
      String message =
          finished.getResult().getStatus().is(Status.UNDEFINED)
              ? undefined(keyword, step.getStep().getText())
              : message(finished.getResult());
      int column = step.getStep().getLocation().getColumn();
      return new Problem(file, step.getStep().getLine(), Math.max(1, column), text, message);
    }
    return new Problem(
        file, scenario.getLocation().getLine(), 1, "", message(finished.getResult()));
  }

  private static String undefined(String keyword, String text) {
    String suggestion =
        NearestStep.to(text)
            .map(near -> "; did you mean \"" + keyword + near + "\"?")
            .orElse("; \"seatrial test --steps\" lists them all");
    return "no step matches \"" + keyword + text + "\"" + suggestion;
  }

  private static String message(Result result) {
    return Optional.ofNullable(result.getError()).map(Failures::told).orElse("it failed");
  }

  private void onScenario(TestCaseFinished finished) {
    results.accept(
        new ScenarioResult(
            scenario(finished.getTestCase()),
            steps,
            stage.seed(),
            problem,
            stage.elapsed(),
            problem.isPresent() ? stage.latestChanges() : List.of()));
    steps.clear();
    problem = Optional.empty();
  }

  private Scenario scenario(TestCase told) {
    return new Scenario(
        Scenario.Kind.SCENARIO,
        file(told),
        told.getLocation().getLine(),
        features.getOrDefault(told.getUri(), ""),
        told.getName(),
        told.getTags());
  }

  private String file(TestCase scenario) {
    return names.getOrDefault(scenario.getUri(), scenario.getUri().getPath());
  }
}
