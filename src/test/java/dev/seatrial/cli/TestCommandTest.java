package dev.seatrial.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void featuresAndTrialsOfAFolderAreOneReport() throws IOException {
    for (String file : new String[] {"drain.feature", "drain.trial.yaml"}) {
      Files.copy(Path.of("features").resolve(file), folder.resolve(file));
    }
    Files.copy(Path.of("features/tutorial/echo-hname.yaml"), folder.resolve("echo-hname.yaml"));

    assertEquals(ExitCode.CLEAN, run("test", ".", "--junit", "results.xml"));

    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(
        text.startsWith(
            """
            ./drain.feature: Draining a node
              ✓ The pods of a drained node are rescheduled (6.2 s virtual)
            """),
        text);
    assertTrue(text.contains("\n3 scenarios: 3 passed; "), text);
    String xml = Files.readString(folder.resolve("results.xml"));
    assertTrue(xml.contains("<testsuites tests=\"3\" failures=\"0\""), xml);
  }

  @Test
  void aFailureExitsWithOneAndIsInTheXml() throws IOException {
    Files.writeString(
        folder.resolve("a.feature"),
        "Feature: A\n  Scenario: <a>\n    Given a pod a of nginx\n    Then there is no pod/a\n");

    assertEquals(ExitCode.FINDINGS, run("test", "a.feature:2", "--junit", "results.xml"));

    assertTrue(out.toString(StandardCharsets.UTF_8).contains("a.feature:4:5: Then there is no"));
    String xml = Files.readString(folder.resolve("results.xml"));
    assertTrue(xml.contains("name=\"&lt;a&gt;\""), xml);
    assertTrue(xml.contains("<failure message=\"expected within 60 s: there is no pod/a\">"), xml);
  }

  @Test
  void whatCannotBeReadExitsWithTwo() throws IOException {
    Files.writeString(
        folder.resolve("bad.trial.yaml"), "apiVersion: seatrial.dev/v1\nkind: Trial\nspec: 5\n");

    assertEquals(ExitCode.USAGE, run("test", "bad.trial.yaml"));
    assertEquals(ExitCode.USAGE, run("test", "missing.feature"));
    assertEquals(ExitCode.USAGE, run("test"));
    assertEquals(ExitCode.USAGE, run("test", ".", "--tags", "@a and"));
  }

  @Test
  void resultsAreOneJsonObjectOnTheStandardOutput() throws IOException {
    Files.writeString(
        folder.resolve("a.feature"),
        """
        Feature: A
          @fast
          Scenario: one
            Given a pod a of nginx
            Then there is no pod/a
            And there is no pod/b
        """);

    assertEquals(ExitCode.FINDINGS, run("test", "--json", "a.feature", "--seed", "5"));

    Tree json = Json.read(out.toString(StandardCharsets.UTF_8));
    Tree result = json.items("results").get(0);
    assertEquals(1, json.integer(0, "failed"));
    assertEquals(
        "scenario a.feature 3 A one", texts(result, "kind", "file", "line", "suite", "name"));
    assertEquals(List.of("passed", "failed", "skipped"), outcomes(result));
    assertEquals("5 5", texts(result.at("error"), "line", "column"));
    assertEquals("5", texts(result, "seed"));
    assertEquals("seatrial test a.feature:3 --seed 5", result.text("", "replay"));
  }

  private static String texts(Tree tree, String... fields) {
    return Stream.of(fields)
        .map(
            field ->
                tree.at(field) instanceof TextTree text ? text.value() : tree.at(field).toJson())
        .collect(Collectors.joining(" "));
  }

  private static List<String> outcomes(Tree result) {
    return result.items("steps").stream().map(step -> step.text("", "outcome")).toList();
  }

  @Test
  void aWordAfterJsonIsItsFileOnlyWhereItEndsSo() throws IOException {
    Files.copy(Path.of("features/drain.trial.yaml"), folder.resolve("drain.trial.yaml"));

    assertEquals(ExitCode.CLEAN, run("test", "--json", "results.json", "drain.trial.yaml"));

    Tree json = Json.read(Files.readString(folder.resolve("results.json")));
    assertEquals("trial", json.items("results").get(0).text("", "kind"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("1 scenario: 1 passed"));
  }

  @Test
  void aFailureTellsItsSeedAndHowToReplayIt() throws IOException {
    Files.writeString(
        folder.resolve("my a.feature"),
        "Feature: A\n  Scenario: a\n    Given the seed 42\n    Then there is a pod/a\n");

    assertEquals(ExitCode.FINDINGS, run("test", "my a.feature"));

    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(
        text.contains("\n    seed 42; replay: seatrial test 'my a.feature:2' --seed 42\n"), text);
  }

  @Test
  void aFailureTellsAtWhichRevisionToLookAndHow() throws IOException {
    Files.writeString(
        folder.resolve("a.feature"),
        """
        Feature: A
          Scenario: a
            Given a deployment web with 1 replica
            When I scale web to 2
            Then 3 pods of web are ready
        """);

    assertEquals(ExitCode.FINDINGS, run("test", "a.feature"));

    String text = out.toString(StandardCharsets.UTF_8);
    Matcher look =
        Pattern.compile("\n    look: seatrial (test a.feature:2 .*), then ").matcher(text);
    assertTrue(look.find(), text);
    run(look.group(1).split(" "));
    out.reset();
    run("kubectl", "get", "deployments");
    assertEquals(
        """
        NAME   READY   UP-TO-DATE   AVAILABLE   AGE
        web    2/2     2            2           6s
        """,
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aRevisionThatNoScenarioHasIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("a.feature"), "Feature: A\n  Scenario: a\n    Given a pod a of nginx\n");
    assertEquals(ExitCode.USAGE, run("test", "a.feature", "--to-revision", "99999"));
    assertEquals(
        "seatrial: --to-revision: the scenario has no revision 99999\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void choicesAreWrittenAndTakenBackWithOneChanged() throws IOException {
    Files.writeString(
        folder.resolve("a.feature"),
        "Feature: A\n  Scenario: a\n    Given a pod a of nginx\n    Then the pods of a run on w1-k8s\n");
    assertEquals(ExitCode.CLEAN, run("test", "a.feature", "--choices", "choices"));
    Path file = folder.resolve("choices");
    String written = Files.readString(file);
    assertTrue(written.contains("seed: typical\nlatency "), written);
    assertTrue(written.contains("node a 1: w1-k8s  # of w1-k8s, w2-k8s, w3-k8s\n"), written);
    assertEquals(ExitCode.CLEAN, run("test", "a.feature", "--choices", "choices"));
    Files.writeString(file, written.replace("node a 1: w1-k8s", "node a 1: w3-k8s"));
    assertEquals(ExitCode.FINDINGS, run("test", "a.feature", "--choices", "choices"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aChoiceThatDoesNotFitIsSaid() throws IOException {
    Files.writeString(
        folder.resolve("a.feature"), "Feature: A\n  Scenario: a\n    Given a pod a of nginx\n");
    Path file = folder.resolve("choices");
    Files.writeString(file, "# mine\nnode b 1: w1-k8s\nnode a 1: w9-k8s # gone\n");
    assertEquals(ExitCode.USAGE, run("test", "a.feature", "--choices", "choices"));
    assertEquals(
        "seatrial: choices:3: \"w9-k8s\" can't be chosen for \"node a 1\": of w1-k8s, w2-k8s,"
            + " w3-k8s\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void allStepsAreListedOnDemand() {
    assertEquals(ExitCode.CLEAN, run("test", "--steps"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("its node is drained\n"));
  }

  private int run(String... arguments) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            name -> Optional.empty(),
            folder);
    return new Seatrial(Commands.ALL, console).run(arguments);
  }
}
