package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CustomResourcesTest {
  private static final Path CORPUS = Path.of("../shared/corpus/kube-prometheus");

  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: boats.sea.example.com
      spec:
        group: sea.example.com
        names: {kind: Boat, plural: boats}
        scope: Namespaced
        versions:
        - name: v1
          served: true
          storage: true
          subresources:
            status: {}
            scale: {specReplicasPath: .spec.crew, statusReplicasPath: .status.crew}
          schema:
            openAPIV3Schema:
              type: object
              x-kubernetes-validations:
              - rule: "!self.metadata.name.startsWith('rock')"
                message: rocks do not swim
              properties:
                spec:
                  type: object
                  required: [length]
                  properties:
                    length: {type: integer, maximum: 20}
                    crew: {type: integer}
                    flag: {type: string, default: none, enum: [none, red]}
                status:
                  type: object
                  properties:
                    crew: {type: integer}
      """;

  private static final String BOAT =
      """
      apiVersion: sea.example.com/v1
      kind: Boat
      metadata:
        name: ark
      spec:
        length: 300
        mast: tall
      """;

  @Test
  void aDefinitionIsLearntBeforeTheManifestsAboveItAreJudged() {
    assertEquals(
        List.of("7:3 api/unknown-field spec.mast: unknown field \"spec.mast\""),
        LintFixtures.shown(LintFixtures.lint(BOAT + "---\n" + DEFINITION)));
    assertEquals(
        List.of(
            "6:11 api/invalid spec.length: Invalid value: 300: spec.length in body should be less"
                + " than or equal to 20"),
        LintFixtures.shown(
            LintFixtures.lint(BOAT.replace("  mast: tall\n", "") + "---\n" + DEFINITION)));
  }

  @Test
  void aManifestFromStandardInputIsReadOnce() {
    InputStream once = new ByteArrayInputStream(BOAT.getBytes(StandardCharsets.UTF_8));
    Inputs inputs = new Inputs(List.of(new Input("-", () -> once), definition()), List.of());
    assertEquals(
        List.of("7:3 api/unknown-field spec.mast: unknown field \"spec.mast\""),
        LintFixtures.shown(new Linter(LintOptions.standard()).lint(inputs)));
  }

  @Test
  void definitionsThatAreNotAmongTheManifestsAreKnownToo() {
    Linter linter =
        new Linter(LintOptions.standard()).knowing(new Inputs(List.of(definition()), List.of()));
    assertEquals(
        List.of("7:3 api/unknown-field spec.mast: unknown field \"spec.mast\""),
        LintFixtures.shown(linter.lint(new Inputs(List.of(text("boat.yaml", BOAT)), List.of()))));
  }

  @Test
  void whereThereIsNoDefinitionToLearnTheUserIsTold() {
    Linter linter = new Linter(LintOptions.standard());
    Inputs none = new Inputs(List.of(text("boat.yaml", BOAT)), List.of());
    Inputs broken = new Inputs(List.of(text("crd.yaml", "a: [")), List.of());
    assertEquals(
        "there is no CustomResourceDefinition of apiextensions.k8s.io/v1 in boat.yaml",
        assertThrows(UserError.class, () -> linter.knowing(none)).getMessage());
    UserError unread = assertThrows(UserError.class, () -> linter.knowing(broken));
    assertTrue(unread.toString().contains(" crd.yaml:"), unread.toString());
  }

  @Test
  void aVersionThatADefinitionDoesNotServeHasNoMatch() {
    String other = BOAT.replace("sea.example.com/v1", "sea.example.com/v2");
    assertEquals(
        List.of(
            "2:7 api/no-kind kind: no matches for kind \"Boat\" in version"
                + " \"sea.example.com/v2\"; did you mean Boat of sea.example.com/v1?"),
        LintFixtures.shown(LintFixtures.lint(other + "---\n" + DEFINITION)));
  }

  @Test
  void aKindThatNobodyDefinesIsNotedOnly() {
    String plane = BOAT.replace("kind: Boat", "kind: Plane");
    assertEquals(
        List.of("2:7 api/no-schema no schema for Plane of sea.example.com/v1, not checked"),
        LintFixtures.shown(LintFixtures.lint(plane + "---\n" + DEFINITION)));
  }

  @Test
  void aRefusedDefinitionTeachesNothing() {
    String refused = DEFINITION.replace("maximum: 20", "uniqueItems: true");
    List<String> shown = LintFixtures.shown(LintFixtures.lint(BOAT + "---\n" + refused));
    assertEquals(
        "2:7 api/no-schema no schema for Boat of sea.example.com/v1, not checked", shown.get(0));
    assertTrue(shown.get(1).contains("uniqueItems cannot be set to true"), shown.toString());
  }

  @Test
  void rulesAndScalePathsPointAtWhatTheyRefuse() {
    String rock =
        """
        apiVersion: sea.example.com/v1
        kind: Boat
        metadata:
          name: rock
        spec:
          length: 3
          crew: -1
        """;
    assertEquals(
        List.of(
            "1:1 api/invalid Invalid value: rocks do not swim",
            "7:9 api/invalid .spec.crew: Invalid value: -1: should be a non-negative integer"),
        LintFixtures.shown(LintFixtures.lint(rock + "---\n" + DEFINITION)));
  }

  @Test
  void nothingIsWrongWithTheResourcesOfPrometheus() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the shared corpus is not here");
    InputFinder finder = new InputFinder(CORPUS, InputStream.nullInputStream());
    LintResult result = new Linter(LintOptions.standard()).lint(finder.find(List.of(".")));
    assertEquals(List.of(), LintFixtures.shown(result));
  }

  private static Input definition() {
    return text("definition.yaml", DEFINITION);
  }

  private static Input text(String name, String text) {
    return new Input(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
