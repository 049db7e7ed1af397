package dev.seatrial.lint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.lint.LintFixtures;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Severity;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final LintResult RESULT =
      LintFixtures.lint(
          """
          apiVersion: apps/v1
          kind: Deploymnt
          metadata:
            name: web
          ---
          apiVersion: example.com/v1
          kind: Thing
          """);

  @Test
  void aFindingStandsWithItsPlaceItsRuleAndItsCode() {
    assertEquals(
        """
        test.yaml:2:7: error api/no-kind: kind: no matches for kind "Deploymnt" in version "apps/v1"; \
        did you mean Deployment of apps/v1?
        2 | kind: Deploymnt
          |       ^^^^^^^^^

        notes not shown: api/no-schema (1); --show note shows them
        1 error, 0 warnings and 1 note in 1 file; 0 objects checked
        """,
        new TextReport().of(RESULT, View.plain(Severity.ERROR)));
  }

  @Test
  void allIsShownWhereThatIsAskedFor() {
    String text = new TextReport().of(RESULT, View.plain(Severity.NOTE));
    assertTrue(
        text.contains("test.yaml:7:7: note api/no-schema: no schema for Thing of example.com/v1"),
        text);
  }

  @Test
  void whoLintsFilesOfStrangersIsNotSentTheirEscapes() {
    String text =
        new TextReport()
            .of(LintFixtures.lint("a: \u001b[31m ]\n b: [\n"), View.plain(Severity.NOTE));
    assertTrue(text.indexOf('\u001b') < 0, text);
  }

  @Test
  void aLongLineIsCutAroundTheFinding() {
    String padding = "x".repeat(500);
    String json = "{\"data\": \"" + padding + "\", \"apiVersion\": 1, \"kind\": \"Pod\"}";
    String[] lines =
        new TextReport().of(LintFixtures.lint(json), View.plain(Severity.ERROR)).split("\n", -1);
    assertTrue(lines[1].length() < 120, lines[1]);
    assertEquals(lines[1].indexOf("1, "), lines[2].indexOf('^'));
  }
}
