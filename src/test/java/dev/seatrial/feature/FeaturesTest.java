package dev.seatrial.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.UserError;
import dev.seatrial.trial.Problem;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.TestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeaturesTest {
  private static final Path FOLDER = Path.of("features");

  @TempDir Path folder;

  @Test
  void everyFeatureOfOursPasses() throws IOException {
    List<TestFile> files;
    try (Stream<Path> all = Files.walk(FOLDER)) {
      files =
          all.filter(file -> file.toString().endsWith(".feature"))
              .sorted()
              .map(file -> new TestFile(file, file.toString(), List.of()))
              .toList();
    }
    List<ScenarioResult> results = run(files, "", "");

    assertTrue(results.size() >= 40, results.size() + " scenarios");
    assertEquals(List.of(), results.stream().flatMap(each -> each.problem().stream()).toList());
  }

  @Test
  void everyTutorialFeatureIsThereInBothLanguages() throws IOException {
    assertEquals(names(FOLDER.resolve("tutorial")), names(FOLDER.resolve("ko/tutorial")));
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> all = Files.list(of)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void anUnknownStepIsToldWithTheNearestOne() throws IOException {
    Problem problem = problem("When I scael web to 3");

    assertEquals(4, problem.line());
    assertEquals(5, problem.column());
    assertEquals(
        "no step matches \"When I scael web to 3\"; did you mean \"When I scale web to 3\"?",
        problem.message());
  }

  @Test
  void anUnknownKoreanStepIsToldWithTheNearestOne() throws IOException {
    Problem problem = problem("When web을 3개로 스캐일하면");

    assertEquals(
        "no step matches \"When web을 3개로 스캐일하면\"; did you mean \"When web을 3개로 스케일하면\"?",
        problem.message());
  }

  @Test
  void anUnmetExpectationTellsWhatIsAndSinceWhenAndWhatHappened() throws IOException {
    Problem problem = problem("Then within 5 seconds 4 pods of web are ready");

    assertTrue(
        problem
            .message()
            .startsWith(
                "expected within 5 s: 4 pods of web are ready\n  but 3 pods of web are ready: web-"),
        problem.message());
    assertTrue(problem.message().contains("\n  so since 3.109 s, now 8.109 s"), problem.message());
    assertTrue(problem.message().contains("\n    3.109 s  pod web-"), problem.message());
  }

  @Test
  void theSameHoldsInKorean() throws IOException {
    assertTrue(
        problem("Then 5초 안에 준비된 web의 파드는 4개다")
            .message()
            .startsWith("expected within 5 s: 4 pods of web are ready\n  but 3 pods"));
  }

  @Test
  void aBreachNamesTheMomentAndTheChange() throws IOException {
    Problem problem =
        problem("And never fewer than 3 pods of web are ready\n    When its node is drained");

    assertTrue(
        problem
            .message()
            .startsWith(
                "never: fewer than 3 pods of web are ready\n"
                    + "  but at 3.109 s: 2 pods of web are ready: "),
        problem.message());
    assertTrue(problem.message().contains("\n  at this change: pod web-"), problem.message());
    assertTrue(problem.message().contains(" told to terminate"), problem.message());
    assertEquals(5, problem.line());
  }

  @Test
  void aFailedCommandThatNobodyLooksAtFailsTheScenario() throws IOException {
    assertEquals(
        "kubectl get pod nope ended with exit code 1:\n"
            + "  Error from server (NotFound): pods \"nope\" not found",
        problem("When I run \"kubectl get pod nope\"").message());
  }

  @Test
  void noPodsOfWhatNeverWasIsAMistake() throws IOException {
    assertTrue(
        problem("Then no pods of wbe are ready")
            .message()
            .contains("but there is no workload, pod or node named \"wbe\""));
  }

  @Test
  void tagsNamesAndLinesChooseScenarios() throws IOException {
    Path file = folder.resolve("chosen.feature");
    Files.writeString(
        file,
        """
        Feature: Chosen
          @one
          Scenario: first
            Given a pod a of nginx
          Scenario: second
            Given a pod b of nginx
        """);
    List<TestFile> all = List.of(new TestFile(file, "chosen.feature", List.of()));

    assertEquals(List.of("first"), named(run(all, "@one", "")));
    assertEquals(List.of("second"), named(run(all, "", "sec")));
    assertEquals(
        List.of("second"),
        named(run(List.of(new TestFile(file, "chosen.feature", List.of(5))), "", "")));
  }

  private static List<String> named(List<ScenarioResult> results) {
    return results.stream().map(ScenarioResult::name).toList();
  }

  @Test
  void aFileThatIsNoGherkinIsToldAtItsPlace() throws IOException {
    Path file = folder.resolve("broken.feature");
    Files.writeString(file, "Feature: Broken\n  Scenario: x\n    Given a\n    Gibberish\n");
    List<TestFile> files = List.of(new TestFile(file, "broken.feature", List.of()));

    UserError error = assertThrows(UserError.class, () -> run(files, "", ""));

    assertTrue(
        String.valueOf(error.getMessage()).startsWith("broken.feature:4:5: expected: "),
        error.getMessage());
  }

  private Problem problem(String steps) throws IOException {
    Path file = folder.resolve("one.feature");
    Files.writeString(
        file,
        "Feature: One\n  Scenario: one\n    Given a deployment web with 3 replicas\n    "
            + steps
            + "\n");
    List<ScenarioResult> results =
        run(List.of(new TestFile(file, "one.feature", List.of())), "", "");
    assertEquals(1, results.size());
    return results.get(0).problem().orElseThrow();
  }

  private static List<ScenarioResult> run(List<TestFile> files, String tags, String name) {
    List<ScenarioResult> results = new ArrayList<>();
    Features.run(new Selection(files, tags, name), results::add);
    return results;
  }
}
