package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.RuleCard;
import dev.seatrial.lint.Severity;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** SARIF 2.1.0, as code scanning services and editors read it. */
final class SarifReport implements Report {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@";

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public Severity leastShown(Severity failOn) {
    return Severity.NOTE;
  }

  @Override
  public boolean describesRules() {
    return true;
  }

  @Override
  public String of(LintResult result, View view) {
    List<RuleCard> cards = view.rules();
    List<Tree> results = new ArrayList<>();
    for (Finding finding : view.shown(result)) {
      results.add(result(finding, cards));
    }
    Tree driver =
        new ObjectBuilder()
            .put("name", "Seatrial")
            .put("rules", Tree.of(cards.stream().map(SarifReport::rule).toList()))
            .build();
    Tree run =
        new ObjectBuilder()
            .put("tool", new ObjectBuilder().put("driver", driver).build())
            .put("columnKind", "unicodeCodePoints")
            .put("results", Tree.of(results))
            .build();
    Tree log =
        new ObjectBuilder()
            .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            .put("version", "2.1.0")
            .put("runs", Tree.of(List.of(run)))
            .build();
    return Json.indented(log, "  ") + "\n";
  }

  private static Tree rule(RuleCard card) {
    ObjectBuilder rule = new ObjectBuilder();
    rule.put("id", card.id());
    rule.put("shortDescription", text(card.summary()));
    if (!card.page().isEmpty()) {
      rule.put(
          "help",
          new ObjectBuilder().put("text", card.summary()).put("markdown", card.page()).build());
    }
    String level = card.severity().word();
    return rule.put("defaultConfiguration", new ObjectBuilder().put("level", level).build())
        .build();
  }

  private static Tree result(Finding finding, List<RuleCard> cards) {
    String remedy = finding.remedy().isEmpty() ? "" : "\n" + finding.remedy();
    String where = finding.versions().isEmpty() ? "" : " (" + Words.versions(finding) + ")";
    ObjectBuilder result = new ObjectBuilder().put("ruleId", finding.rule());
    for (int i = 0; i < cards.size(); i++) {
      if (cards.get(i).id().equals(finding.rule())) {
        result.put("ruleIndex", i);
      }
    }
    return result
        .put("level", finding.severity().word())
        .put("message", text(finding.text() + where + remedy))
        .put("locations", Tree.of(List.of(location(finding))))
        .put(
            "partialFingerprints",
            new ObjectBuilder().put("seatrial/v1", fingerprint(finding)).build())
        .build();
  }

  /** Stays the same while lines are put in above it. */
  private static String fingerprint(Finding finding) {
    return String.join(
        " ", finding.rule(), Words.object(finding.object()), finding.path(), finding.message());
  }

  private static Tree location(Finding finding) {
    Place place = finding.location().place();
    Tree region =
        new ObjectBuilder()
            .put("startLine", place.line())
            .put("startColumn", place.column())
            .put("endLine", place.endLine())
            .put("endColumn", place.endColumn())
            .build();
    Tree artifact = new ObjectBuilder().put("uri", uri(finding.location().file())).build();
    Tree physical =
        new ObjectBuilder().put("artifactLocation", artifact).put("region", region).build();
    ObjectBuilder location = new ObjectBuilder().put("physicalLocation", physical);
    String object = Words.object(finding.object());
    if (!object.isEmpty()) {
      ObjectBuilder logical = new ObjectBuilder().put("fullyQualifiedName", object);
      if (!finding.path().isEmpty()) {
        logical.put("name", finding.path());
      }
      location.put("logicalLocations", Tree.of(List.of(logical.put("kind", "object").build())));
    }
    return location.build();
  }

  private static Tree text(String text) {
    return new ObjectBuilder().put("text", text).build();
  }

  /** A relative reference; of the standard input, one that no file has. */
  private static String uri(String file) {
    String name = file.equals("-") ? "stdin" : file.replace('\\', '/');
    StringBuilder uri = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0 && UNRESERVED.indexOf(b) >= 0) {
        uri.append((char) b);
      } else {
        uri.append('%');
        uri.append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
        uri.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
    }
    return uri.toString();
  }
}
