package dev.seatrial.lint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.UserError;
import dev.seatrial.lint.LintFixtures;
import dev.seatrial.lint.LintOptions;
import dev.seatrial.lint.RuleCard;
import dev.seatrial.lint.Severity;
import dev.seatrial.lint.rule.Rules;
import dev.seatrial.schema.JsonSchema;
import dev.seatrial.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {
  private static final List<RuleCard> RULES = RuleCard.all(Rules.ALL);
  private static final String EVERYTHING =
      """
      lint:
        kubernetes: ["1.34", v1.35.3-gke.100]
        crds: crds/
        schema-locations:
          - default
          - schemas/{{ .ResourceKind }}.json
        strict-kinds: true
        show: note
        fail-on: never
        rules:
          latest-tag: off
          api/*: warning
        ignore:
          - paths: [legacy/, "*.gen.yaml"]
            rules: "*"
            reason: Nobody writes them by hand.
      """;

  @TempDir Path folder;

  @Test
  void everyKeyIsRead() throws IOException {
    Config config = read(EVERYTHING);
    assertEquals("[1.34, 1.35]", config.versions().toString());
    assertEquals(List.of(folder.resolve("crds")), config.crds());
    assertEquals(
        List.of("default", folder.resolve("schemas/{{ .ResourceKind }}.json").toString()),
        config.schemaLocations());
    assertEquals(Optional.of(true), config.strictKinds());
    assertEquals(Optional.of(Severity.NOTE), config.show());
    assertEquals(Optional.of("never"), config.failOn());
    assertEquals(2, config.rules().levels().size());
    assertEquals(Optional.empty(), config.rules().levels().get(0).severity());
  }

  @Test
  void filesAreMeantAsGitMeansThem() throws IOException {
    var files = read(EVERYTHING).rules().exemptions().get(0).files();
    assertTrue(files.test("legacy/a/b.yaml"));
    assertTrue(files.test("apps/legacy/b.yaml"));
    assertTrue(files.test("./apps/x.gen.yaml"));
    assertEquals(false, files.test("apps/x.yaml"));
    assertEquals(false, files.test("../legacy/x.yaml"));
  }

  @Test
  void aMistakeHasItsLineAndColumnAndAllAreTold() {
    String text =
        """
        lint:
          kubernetes: [1.30, "1.99"]
          fail_on: error
          show: all
          rules:
            latst-tag: off
            latest-tag: on
          ignore:
            - paths: [a/]
        """;
    UserError refused = assertThrows(UserError.class, () -> read(text));
    assertEquals(
        """
        seatrial.yaml:2:16: lint.kubernetes[0]: must be a text in quotes, not 1.3
        seatrial: seatrial.yaml:2:22: lint.kubernetes[1]: "1.99" is not a known Kubernetes version; \
        known are 1.30, 1.31, 1.32, 1.33, 1.34, 1.35, 1.36, 1.37
        seatrial: seatrial.yaml:3:3: lint.fail_on: there is no such key; did you mean "fail-on"?
        seatrial: seatrial.yaml:4:9: lint.show: must be one of error, warning, note, not "all"
        seatrial: seatrial.yaml:6:5: lint.rules.latst-tag: there is no rule "latst-tag"; \
        did you mean "latest-tag"?
        seatrial: seatrial.yaml:7:17: lint.rules.latest-tag: must be one of error, warning, note, \
        off, not true
        seatrial: seatrial.yaml:9:7: lint.ignore[0]: must name paths and rules; "*" is every rule""",
        String.valueOf(refused.getMessage()));
  }

  @Test
  void brokenYamlHasItsPlaceToo() {
    UserError refused = assertThrows(UserError.class, () -> read("lint: [\n"));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("seatrial.yaml:2:1: "),
        refused::getMessage);
  }

  @Test
  void theNearestFileAboveIsFound() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("seatrial.yaml"), "");
    assertEquals(Optional.of(folder.resolve("seatrial.yaml")), ConfigFile.find(deep));
    Files.writeString(folder.resolve("a/seatrial.yaml"), "");
    assertEquals(Optional.of(folder.resolve("a/seatrial.yaml")), ConfigFile.find(deep));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVERYTHING,
        "lint:",
        "lint: {rules: {latest-tag: 'off'}}",
        "lint: {ignore: [{paths: a, rules: latest-tag}]}",
        "lint: []",
        "lint: {show: never}",
        "lint: {strict-kinds: maybe}",
        "lint: {crds: [1]}",
        "lint: {ignore: [{paths: a}]}",
        "lint: {ignore: {paths: a}}",
        "lint: {ignore: [a]}",
        "lint: {kubernetes: {a: b}}",
        "lint: {rules: {latest-tag: 1}}",
        "lint: {rules: [latest-tag]}",
        "other: 1",
      })
  void theSchemaForEditorsSaysTheSame(String text) throws IOException {
    JsonSchema schema =
        JsonSchema.read(Files.readString(Path.of("schemas/seatrial/config.schema.json")));
    boolean good = schema.check(Yaml.read(text).documents().get(0).tree()).isEmpty();
    if (good) {
      read(text);
    } else {
      assertThrows(UserError.class, () -> read(text));
    }
  }

  @Test
  void whatIsOffIsNotFoundAndWhatIsWeighedMattersThatMuch() throws IOException {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: {containers: [{name: a, image: nginx}]}
        """;
    LintOptions options = LintOptions.standard().with(Rules.ALL);
    assertEquals(1, LintFixtures.lint(options, pod).count(Severity.WARNING));
    var off = read("lint: {rules: {latest-tag: off}}").rules();
    assertEquals(List.of(), LintFixtures.lint(options.with(off), pod).findings());
    var error = read("lint: {rules: {latest-*: error}}").rules();
    assertEquals(1, LintFixtures.lint(options.with(error), pod).count(Severity.ERROR));
  }

  private Config read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("seatrial.yaml"), text);
    return ConfigFile.read(file, folder, RULES);
  }
}
