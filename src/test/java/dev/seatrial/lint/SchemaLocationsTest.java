package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaLocationsTest {
  private static final String THING =
      """
      apiVersion: example.com/v1
      kind: Thing
      metadata: {name: a}
      spec:
        size: big
        colour: red
      """;
  private static final String SCHEMA =
      """
      {"$schema": "http://json-schema.org/schema#",
       "type": "object",
       "required": ["spec", "other"],
       "properties": {"spec": {"$ref": "parts.json#/definitions/spec"}}}
      """;
  private static final String PARTS =
      """
      {"definitions": {"spec": {"type": "object", "additionalProperties": false,
        "properties": {"size": {"type": "integer"}}}}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "thing.json, {{ .ResourceKind }}.json",
    "thing-example-v1.json, {{.ResourceKind}}{{.KindSuffix}}.json",
    "example.com/thing_v1.json, {{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json",
    "v1.37.2-standalone-strict/thing-example-v1.json, .",
  })
  void theFileIsNamedAsKubeconformNamesIt(String file, String template) throws IOException {
    write(file, "{\"required\": [\"other\"]}");
    assertEquals(List.of("api/required"), rules(template));
  }

  @Test
  void aMistakeStandsWhereTheManifestMakesIt() throws IOException {
    write("thing.json", SCHEMA);
    write("parts.json", PARTS);
    LintResult result = lint("{{ .ResourceKind }}.json");
    assertEquals(
        List.of(
            "1:1 api/required required property 'other' not found",
            "5:9 api/type spec.size: string found, integer expected",
            "6:3 api/unknown-field spec.colour: property 'colour' is not defined in the schema and"
                + " the schema does not allow additional properties"),
        LintFixtures.shown(result));
    assertEquals("so says " + folder.resolve("thing.json"), result.findings().get(0).remedy());
    assertEquals(1, result.objects());
  }

  @Test
  void aKindWithoutAFileIsNotedAsBefore() {
    assertEquals(List.of("api/no-schema"), rules("none/{{ .ResourceKind }}.json"));
    assertEquals(List.of("api/no-schema"), rules("default"));
  }

  @Test
  void whatCanNotBeReadIsAUsersMistake() throws IOException {
    write("thing.json", "{");
    assertThrows(UserError.class, () -> rules("thing.json"));
    write("thing.json", "{\"$ref\": \"missing.json\"}");
    assertThrows(UserError.class, () -> rules("thing.json"));
    write("thing.json", "{\"$ref\": \"http://example.com/x.json\"}");
    assertThrows(UserError.class, () -> rules("thing.json"));
    UserError remote = assertThrows(UserError.class, () -> rules("https://example.com/x.json"));
    assertTrue(String.valueOf(remote.getMessage()).contains("only local files"));
    UserError unknown = assertThrows(UserError.class, () -> rules("{{ .Kind }}.json"));
    assertTrue(
        String.valueOf(unknown.getMessage()).contains("there is no placeholder \"{{ .Kind }}\""));
  }

  private List<String> rules(String template) {
    return lint(template).findings().stream().map(Finding::rule).toList();
  }

  private LintResult lint(String template) {
    SchemaLocations schemas = SchemaLocations.of(List.of(template), folder);
    return LintFixtures.lint(LintOptions.standard().with(schemas), THING);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }
}
