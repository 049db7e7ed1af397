package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.Identity;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Severity;
import dev.seatrial.schema.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;

/** The words that several formats share. */
final class Words {
  private Words() {}

  /** The place as editors and terminals understand it: {@code web.yaml:3:7}. */
  static String place(Finding finding) {
    var place = finding.location().place();
    return finding.location().file() + ":" + place.line() + ":" + place.column();
  }

  /** The rule, with the versions where it is not all of them: {@code api/removed (1.34, 1.35)}. */
  static String rule(Finding finding) {
    return finding.versions().isEmpty()
        ? finding.rule()
        : finding.rule() + " (" + versions(finding) + ")";
  }

  static String versions(Finding finding) {
    List<String> versions = new ArrayList<>();
    for (KubernetesVersion version : finding.versions()) {
      versions.add(version.toString());
    }
    return String.join(", ", versions);
  }

  /** The object as {@code Deployment shop/web}; empty where it is not about one. */
  static String object(Identity object) {
    String name =
        object.namespace().isEmpty() ? object.name() : object.namespace() + "/" + object.name();
    return (object.kind() + " " + name).strip();
  }

  /** What it all comes to, on one line without a line break. */
  static String summary(LintResult result) {
    String suppressed =
        result.suppressed() == 0
            ? ""
            : "; " + counted(result.suppressed(), "finding") + " suppressed";
    return counted(result.count(Severity.ERROR), "error")
        + ", "
        + counted(result.count(Severity.WARNING), "warning")
        + " and "
        + counted(result.count(Severity.NOTE), "note")
        + " in "
        + counted(result.files().size(), "file")
        + "; "
        + counted(result.objects(), "object")
        + " checked"
        + suppressed;
  }

  /** Says that there is more, and how to see it; empty where there is none. */
  static String cut(LintResult result, View view) {
    int cut = view.cut(result);
    return cut == 0
        ? ""
        : counted(cut, "finding") + " more; a larger --max-findings shows more of them";
  }

  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
