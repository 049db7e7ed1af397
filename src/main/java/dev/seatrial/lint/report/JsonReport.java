package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.Identity;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Severity;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/** Findings for programs: one object with all of them and their counts. */
public final class JsonReport {
  /** The whole report, with a line break at the end. */
  public String of(LintResult result) {
    List<Tree> findings = new ArrayList<>(result.findings().size());
    for (Finding finding : result.findings()) {
      findings.add(tree(finding));
    }
    Tree report =
        new ObjectBuilder()
            .put("findings", Tree.of(findings))
            .put("files", result.files())
            .put("objects", result.objects())
            .put("errors", result.count(Severity.ERROR))
            .put("warnings", result.count(Severity.WARNING))
            .put("notes", result.count(Severity.NOTE))
            .build();
    return Json.indented(report, "  ") + "\n";
  }

  private static Tree tree(Finding finding) {
    Place place = finding.location().place();
    Identity object = finding.object();
    return new ObjectBuilder()
        .put("rule", finding.rule())
        .put("severity", finding.severity().word())
        .put("file", finding.location().file())
        .put("document", finding.location().document())
        .put("line", place.line())
        .put("column", place.column())
        .put("endLine", place.endLine())
        .put("endColumn", place.endColumn())
        .put("apiVersion", object.apiVersion())
        .put("kind", object.kind())
        .put("namespace", object.namespace())
        .put("name", object.name())
        .put("path", finding.path())
        .put("message", finding.message())
        .build();
  }
}
