package dev.seatrial.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private static final String GOOD = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";
  private static final String BAD = "apiVersion: v1\nkind: ConfgMap\nmetadata:\n  name: a\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aGoodFileExitsWithZero() throws IOException {
    assertEquals(0, run(GOOD, "lint", "a.yaml"));
    assertEquals("0 errors, 0 warnings and 0 notes in 1 file; 1 object checked\n", text(out));
  }

  @Test
  void aBadFileExitsWithOne() throws IOException {
    assertEquals(1, run(BAD, "lint", "a.yaml"));
    assertTrue(text(out).startsWith("a.yaml:2:7: error api/no-kind: "), text(out));
  }

  @Test
  void theStandardInputIsAFileToo() throws IOException {
    assertEquals(1, run(BAD, "lint", "--format=json", "-"));
    assertTrue(text(out).contains("\"file\": \"-\""), text(out));
  }

  @Test
  void notesAndWarningsFailOnlyWhereThatIsAskedFor() throws IOException {
    String unknown = "apiVersion: example.com/v1\nkind: Thing\n";
    assertEquals(0, run(unknown, "lint", "a.yaml"));
    assertEquals(1, run(unknown, "lint", "--fail-on", "note", "a.yaml"));
    assertEquals(1, run(unknown, "lint", "--strict-kinds", "a.yaml"));
  }

  @Test
  void wrongUsageExitsWithTwoAndSaysWhatToDo() throws IOException {
    assertEquals(2, run(GOOD, "lint", "missing.yaml"));
    assertEquals("seatrial: there is no file \"missing.yaml\"\n", text(err));
    assertEquals(2, run(GOOD, "lint", "--kubernetes", "1.99", "a.yaml"));
    assertTrue(text(err).contains("\"1.99\" is not a known Kubernetes version; known are 1.3"));
    assertEquals(2, run(GOOD, "lint", "--format", "xml", "a.yaml"));
    assertTrue(
        text(err)
            .contains(
                "--format: \"xml\" must be one of github, json, junit, markdown, sarif, tap, text"),
        text(err));
    assertEquals(2, run(GOOD, "lint", "--max-file-size", "0", "a.yaml"));
    assertEquals(2, run(GOOD, "lint"));
  }

  @Test
  void theVersionDecidesWhichKindsThereAre() throws IOException {
    String policy =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingAdmissionPolicy\nmetadata: {name: a}\n";
    assertEquals(1, run(policy, "lint", "--kubernetes", "v1.30.4-gke.100", "a.yaml"));
    assertTrue(text(out).contains("api/no-kind"), text(out));
  }

  @Test
  void aReportGoesToAFileBesideWhatIsShown() throws IOException {
    assertEquals(
        1, run(BAD, "lint", "--report", "sarif=a.sarif", "--report=junit=a.xml", "a.yaml"));
    assertTrue(text(out).startsWith("a.yaml:2:7: error api/no-kind: "), text(out));
    assertTrue(Files.readString(folder.resolve("a.sarif")).contains("\"api/no-kind\""));
    assertTrue(Files.readString(folder.resolve("a.xml")).contains("<failure type=\"api/no-kind\""));
    assertEquals(2, run(BAD, "lint", "--report", "sarif", "a.yaml"));
    assertEquals(
        "seatrial: --report: \"sarif\" must be FORMAT=FILE, such as sarif=lint.sarif\n", text(err));
    assertEquals(2, run(BAD, "lint", "--report", "sarif=no/such/folder", "a.yaml"));
  }

  @Test
  void rulesAreTurnedOnTheCommandLine() throws IOException {
    assertEquals(0, run(BAD, "lint", "--rule", "api/*=off", "a.yaml"));
    assertEquals(0, run(BAD, "lint", "--rule=api/*=off", "--rule=api/no-kind=note", "a.yaml"));
    assertTrue(text(out).contains("notes not shown: api/no-kind (1)"), text(out));
    assertEquals(2, run(BAD, "lint", "--rule", "latst-tag=off", "a.yaml"));
    assertEquals(
        "seatrial: --rule: there is no rule \"latst-tag\"; did you mean \"latest-tag\"?\n",
        text(err));
    assertEquals(2, run(BAD, "lint", "--rule", "latest-tag=loud", "a.yaml"));
    assertEquals(2, run(BAD, "lint", "--rule", "latest-tag", "a.yaml"));
  }

  @Test
  void aConfigurationIsFoundAndTheCommandLineWins() throws IOException {
    Files.writeString(folder.resolve("seatrial.yaml"), "lint: {fail-on: never}\n");
    assertEquals(0, run(BAD, "lint", "a.yaml"));
    assertEquals(1, run(BAD, "lint", "--fail-on", "error", "a.yaml"));
    assertEquals(1, run(BAD, "lint", "--no-config", "a.yaml"));
    Files.writeString(
        folder.resolve("other.yaml"), "lint: {ignore: [{paths: a.yaml, rules: '*'}]}");
    assertEquals(0, run(BAD, "lint", "--config", "other.yaml", "a.yaml"));
    assertTrue(text(out).endsWith("; 1 finding suppressed\n"), text(out));
    assertEquals(2, run(BAD, "lint", "--config", "none.yaml", "a.yaml"));
    assertEquals(
        "seatrial: configuration \"none.yaml\": can't be read: there is no such file\n", text(err));
  }

  @Test
  void theConfigurationNamesDefinitions() throws IOException {
    Files.writeString(folder.resolve("seatrial.yaml"), "lint: {crds: crds.yaml}\n");
    Files.writeString(folder.resolve("crds.yaml"), GOOD);
    assertEquals(2, run(GOOD, "lint", "a.yaml"));
    assertTrue(text(err).contains("--crds: there is no CustomResourceDefinition"), text(err));
  }

  @Test
  void quietSaysNothingOfGoodFiles() throws IOException {
    assertEquals(0, run(GOOD, "lint", "-q", "a.yaml"));
    assertEquals("", text(out));
  }

  @Test
  void aRuleIsExplained() throws IOException {
    assertEquals(0, run(GOOD, "lint", "--explain", "latest-tag"));
    assertTrue(text(out).startsWith("# latest-tag\n"), text(out));
    assertEquals(0, run(GOOD, "lint", "--explain", "api/removed"));
    assertTrue(text(out).contains("The API version is no longer served."), text(out));
    assertEquals(2, run(GOOD, "lint", "--explain", "api/remove"));
    assertEquals(0, run(GOOD, "lint", "--rules"));
    assertTrue(text(out).contains("\nlatest-tag"), text(out));
  }

  @Test
  void aLongRunOnATerminalShowsHowFarItIs() throws IOException {
    run(GOOD, "lint", "a.yaml");
    try (ProgressBar bar = ProgressBar.atOnce(console(GOOD))) {
      bar.at(5, 10);
    }
    assertEquals(
        "\r\u001b[K" + "█".repeat(15) + "░".repeat(15) + " 5 of 10 files\r\u001b[K", text(err));
  }

  private int run(String content, String... arguments) throws IOException {
    out.reset();
    err.reset();
    Files.writeString(folder.resolve("a.yaml"), content);
    return new Seatrial(Commands.ALL, console(content)).run(arguments);
  }

  private Console console(String in) {
    return new Console(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        name -> Optional.empty(),
        folder);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
