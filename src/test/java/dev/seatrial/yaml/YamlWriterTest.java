package dev.seatrial.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.tree.Json;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlWriterTest {
  /** The right column is what sigs.k8s.io/yaml 1.6.0 prints for the left one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"y\" | \"y\"",
        "\"0644\" | \"0644\"",
        "\"1:30\" | \"1:30\"",
        "\"1e3\" | \"1e3\"",
        "\"2026-01-01T00:00:00Z\" | \"2026-01-01T00:00:00Z\"",
        "\"2026-02-30\" | 2026-02-30",
        "\"\" | \"\"",
        "\"a: b\" | 'a: b'",
        "\"it's\" | it's",
        "\"'it'\" | '''it'''",
        "\"*\" | '*'",
        "\"- x\" | '- x'",
        "\"a\\tb\" | \"a\\tb\"",
        "\"\\ud83d\\ude00\" | \"\\U0001F600\"",
        "1.5 | 1.5",
        "1e21 | 1e+21",
        "1234567.5 | 1.2345675e+06",
        "3.0 | 3",
        "null | null",
        "{} | {}",
        "[] | []",
      })
  void aValueIsWrittenAsKubectlWritesIt(String json, String yaml) {
    assertEquals(yaml + "\n", Yaml.write(Json.read(json)));
  }

  @Test
  void listsStandAtTheLevelOfTheirKeyAndKeysAreSortedNaturally() {
    String json = "{\"b10\":[{\"y\":[[1],[]],\"x\":2}],\"b2\":{\"c\":{}},\"a\":\"p\\nq\\n\"}";
    assertEquals(
        """
        a: |
          p
          q
        b2:
          c: {}
        b10:
        - x: 2
          "y":
          - - 1
          - []
        """,
        Yaml.write(Json.read(json)));
  }

  @Test
  void longTextGoesOnAtASpacePastColumnEighty() {
    String word = "0123456789 ";
    String yaml = Yaml.write(Json.read("{\"a\":\"" + word.repeat(9) + "end\"}"));
    assertEquals("a: " + word.repeat(7) + "0123456789\n  " + word + "end\n", yaml);
  }

  @Test
  void literalBlocksSayHowTheyBeginAndEnd() {
    assertEquals("|-\n  a\n  b\n", Yaml.write(Json.read("\"a\\nb\"")));
    assertEquals("|2+\n   a\n\n", Yaml.write(Json.read("\" a\\n\\n\"")));
    assertEquals("\"a \\n b\"\n", Yaml.write(Json.read("\"a \\n b\"")));
  }

  @Test
  void whatKubectlPrintedComesOutAgainToTheByte() throws IOException {
    Path steps = Path.of("../shared/oracle/session/steps");
    assumeTrue(Files.isDirectory(steps));
    int compared = 0;
    try (DirectoryStream<Path> outputs = Files.newDirectoryStream(steps, "*yaml*.out")) {
      for (Path output : outputs) {
        String expected = Files.readString(output);
        if (expected.startsWith("apiVersion:")) {
          assertEquals(expected, Yaml.write(Yaml.read(expected).documents().get(0).tree()));
          compared++;
        }
      }
    }
    assertEquals(3, compared);
  }
}
