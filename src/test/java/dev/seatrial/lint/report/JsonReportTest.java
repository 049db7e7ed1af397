package dev.seatrial.lint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.lint.LintFixtures;
import dev.seatrial.lint.Severity;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  @Test
  void everyFindingTellsItsRuleItsPlaceItsObjectAndItsMessage() {
    String text = "apiVersion: v1\nkind: Pood\nmetadata: {name: web, namespace: shop}\n";
    Tree report =
        Json.read(
            new JsonReport()
                .of(LintFixtures.lint("# one\n---\n" + text), View.plain(Severity.NOTE)));
    Tree finding = report.items("findings").get(0);
    assertEquals(
        "{\"rule\":\"api/no-kind\",\"severity\":\"error\",\"file\":\"test.yaml\",\"document\":0,"
            + "\"line\":4,\"column\":7,\"endLine\":4,\"endColumn\":11,"
            + "\"apiVersion\":\"v1\",\"kind\":\"Pood\",\"namespace\":\"shop\",\"name\":\"web\","
            + "\"path\":\"kind\",\"message\":\"no matches for kind \\\"Pood\\\" in version \\\"v1\\\""
            + "; did you mean Pod of v1?\",\"remedy\":\"\",\"kubernetes\":[]}",
        finding.toJson());
    assertEquals(1, report.number(0, "errors"));
  }
}
