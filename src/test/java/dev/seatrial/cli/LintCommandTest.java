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
    assertTrue(text(err).contains("--format: \"xml\" must be one of text, json"), text(err));
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

  private int run(String content, String... arguments) throws IOException {
    out.reset();
    err.reset();
    Files.writeString(folder.resolve("a.yaml"), content);
    Console console =
        new Console(
            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            name -> Optional.empty(),
            folder);
    return new Seatrial(Commands.ALL, console).run(arguments);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
