package dev.seatrial.lint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.lint.LintFixtures;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.RuleCard;
import dev.seatrial.lint.Severity;
import dev.seatrial.lint.rule.Rules;
import dev.seatrial.schema.JsonSchema;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class ReportsTest {
  private static final LintResult RESULT =
      LintFixtures.lint(
          "a, b: c%.yaml",
          """
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: a, namespace: shop}
          datum: {"a|<b>&\\"": "\\a"}
          ---
          apiVersion: example.com/v1
          kind: Thing
          """
              .getBytes(StandardCharsets.UTF_8));
  private static final LintResult GOOD =
      LintFixtures.lint("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
  private static final View EVERYTHING = View.plain(Severity.NOTE);

  @Test
  void formatsAreSortedByName() {
    List<String> names = Reports.ALL.stream().map(Report::name).toList();
    assertEquals(names.stream().sorted().toList(), names);
  }

  @Test
  void gitHubPutsAnnotationsBesideTheirLines() {
    assertEquals(
        """
        ::error file=a%2C b%3A c%25.yaml,line=4,endLine=4,col=1,endColumn=6,\
        title=api/unknown-field::datum: unknown field "datum"
        ::notice file=a%2C b%3A c%25.yaml,line=7,endLine=7,col=7,endColumn=12,\
        title=api/no-schema::no schema for Thing of example.com/v1, not checked\
        %0Aname its CustomResourceDefinition with --crds
        1 error, 0 warnings and 1 note in 1 file; 1 object checked
        """,
        new GithubReport().of(RESULT, EVERYTHING));
  }

  @Test
  void tapHasATestForEachFindingAndForEachGoodFile() {
    assertEquals(
        """
        TAP version 14
        1..2
        not ok 1 - a, b: c%.yaml:4:1 api/unknown-field
          ---
          message: 'datum: unknown field "datum"'
          object: ConfigMap shop/a
          remedy: ""
          severity: error
          ...
        ok 2 - a, b: c%.yaml:7:7 api/no-schema
          ---
          message: no schema for Thing of example.com/v1, not checked
          object: Thing
          remedy: name its CustomResourceDefinition with --crds
          severity: note
          ...
        # 1 error, 0 warnings and 1 note in 1 file; 1 object checked
        """,
        new TapReport().of(RESULT, EVERYTHING));
    assertTrue(new TapReport().of(GOOD, EVERYTHING).contains("1..1\nok 1 - test.yaml\n"));
  }

  @Test
  void markdownIsATableThatNoFileCanBreak() {
    String report = new MarkdownReport().of(RESULT, EVERYTHING);
    assertTrue(
        report.contains(
            "| ❌ error | `a, b: c%.yaml:4:1` | ConfigMap shop/a | `api/unknown-field` | datum: unknown"),
        report);
    assertTrue(report.startsWith("### Seatrial lint: failed\n\n1 error, "), report);
    String hostile =
        new MarkdownReport().of(LintFixtures.lint("kind: a\n\"<b>|`*\": [\n"), EVERYTHING);
    assertTrue(hostile.indexOf("<b>") < 0, hostile);
    assertTrue(new MarkdownReport().of(GOOD, EVERYTHING).startsWith("### Seatrial lint: passed\n"));
  }

  @Test
  void junitIsXmlWithAFailureForEachFindingThatFails()
      throws ParserConfigurationException, IOException, SAXException {
    String report = new JunitReport().of(RESULT, EVERYTHING);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
    var root = document.getDocumentElement();
    assertEquals("2", root.getAttribute("tests"));
    assertEquals("1", root.getAttribute("failures"));
    assertEquals(2, root.getElementsByTagName("testcase").getLength());
    var failure = (org.w3c.dom.Element) root.getElementsByTagName("failure").item(0);
    assertEquals("api/unknown-field", failure.getAttribute("type"));
    assertEquals("datum: unknown field \"datum\"", failure.getAttribute("message"));
  }

  @Test
  void sarifIsWhatItsSchemaAllows() throws IOException {
    View view =
        new View(
            Severity.NOTE,
            Optional.of(Severity.ERROR),
            100,
            View.Detail.FULL,
            Colours.PLAIN,
            RuleCard.all(Rules.ALL));
    Tree report = Json.read(new SarifReport().of(RESULT, view));
    assertEquals(List.of(), sarifSchema().check(report));
    Tree run = report.items("runs").get(0);
    Tree result = run.items("results").get(0);
    assertEquals("api/unknown-field", result.text("", "ruleId"));
    long index = result.number(-1, "ruleIndex");
    assertEquals(
        "api/unknown-field", run.items("tool", "driver", "rules").get((int) index).text("", "id"));
    Tree physical = result.items("locations").get(0).at("physicalLocation");
    assertEquals("a,%20b%3A%20c%25.yaml", physical.text("", "artifactLocation", "uri"));
    assertEquals(
        "{\"startLine\":4,\"startColumn\":1,\"endLine\":4,\"endColumn\":6}",
        physical.at("region").toJson());
  }

  @Test
  void theSchemaOfSarifWouldTell() throws IOException {
    assertEquals(
        false, sarifSchema().check(Json.read("{\"version\":\"2.1.0\",\"runs\":[{}]}")).isEmpty());
  }

  @Test
  void nothingMoreThanAskedForIsShownAndTheRestIsCounted() {
    View one =
        new View(
            Severity.NOTE,
            Optional.of(Severity.ERROR),
            1,
            View.Detail.FULL,
            Colours.PLAIN,
            List.of());
    for (Report report : Reports.ALL) {
      String text = report.of(RESULT, one);
      assertTrue(text.contains("api/unknown-field"), text);
      assertEquals(-1, text.indexOf("no schema for"), text);
    }
    String text = new TextReport().of(RESULT, one);
    assertTrue(text.contains("1 finding more; a larger --max-findings shows more of them"), text);
  }

  @Test
  void whoWantsQuietHasOneLineAFinding() {
    View quiet =
        new View(
            Severity.ERROR,
            Optional.of(Severity.ERROR),
            100,
            View.Detail.FINDINGS_ONLY,
            Colours.PLAIN,
            List.of());
    assertEquals(
        "a, b: c%.yaml:4:1: error api/unknown-field: datum: unknown field \"datum\"\n",
        new TextReport().of(RESULT, quiet));
    assertEquals("", new TextReport().of(GOOD, quiet));
  }

  private static JsonSchema sarifSchema() throws IOException {
    try (InputStream in =
        ReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      byte[] bytes = Objects.requireNonNull(in, "the schema is missing").readAllBytes();
      return JsonSchema.read(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
