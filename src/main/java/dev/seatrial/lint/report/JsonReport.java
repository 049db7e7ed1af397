package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.Identity;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Severity;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/** Findings for programs: one object with all of them and their counts. */
final class JsonReport implements Report {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public Severity leastShown(Severity failOn) {
    return Severity.NOTE;
  }

  @Override
  public String of(LintResult result, View view) {
    List<Tree> findings = new ArrayList<>(result.findings().size());
    for (Finding finding : view.shown(result)) {
      findings.add(tree(finding));
    }
    Tree report =
        new ObjectBuilder()
            .put("findings", Tree.of(findings))
            .put("files", result.files().size())
            .put("objects", result.objects())
            .put("errors", result.count(Severity.ERROR))
            .put("warnings", result.count(Severity.WARNING))
            .put("notes", result.count(Severity.NOTE))
            .put("suppressed", result.suppressed())
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
        .put("remedy", finding.remedy())
        .put("kubernetes", Tree.texts(versions(finding)))
        .build();
  }

  private static List<String> versions(Finding finding) {
    return finding.versions().stream().map(KubernetesVersion::toString).toList();
  }
}
