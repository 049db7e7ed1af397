package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Severity;
import dev.seatrial.yaml.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/** Findings for people: each with its place and code, then what they come to. */
public final class TextReport {
  private final Colours colours;
  private final Severity least;

  /** A report that shows what matters at least that much; the rest is counted. */
  public TextReport(Colours colours, Severity least) {
    this.colours = colours;
    this.least = least;
  }

  /** The whole report, with a line break at the end. */
  public String of(LintResult result) {
    StringBuilder out = new StringBuilder();
    CodeFrame frame = new CodeFrame(colours);
    for (Finding finding : result.findings()) {
      if (finding.severity().isAtLeast(least)) {
        append(finding, out);
        String text = result.texts().getOrDefault(finding.location().file(), "");
        frame.append(text, finding.location().place(), finding.severity(), out);
      }
    }
    if (out.length() > 0) {
      out.append('\n');
    }
    appendUnshown(result, out);
    appendSummary(result, out);
    return out.toString();
  }

  private void append(Finding finding, StringBuilder out) {
    Place place = finding.location().place();
    String where = finding.location().file() + ":" + place.line() + ":" + place.column();
    out.append(colours.bold(where)).append(": ");
    out.append(colours.of(finding.severity(), finding.severity().word()));
    out.append(' ').append(finding.rule()).append(": ").append(finding.text()).append('\n');
  }

  /** What is not shown is at least counted, rule by rule. */
  private void appendUnshown(LintResult result, StringBuilder out) {
    for (Severity severity : Severity.values()) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (Finding finding : result.findings()) {
        if (finding.severity() == severity && !severity.isAtLeast(least)) {
          counts.merge(finding.rule(), 1, Integer::sum);
        }
      }
      if (!counts.isEmpty()) {
        out.append(colours.of(severity, severity.word())).append("s not shown:");
        String comma = " ";
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
          out.append(comma)
              .append(count.getKey())
              .append(" (")
              .append(count.getValue())
              .append(')');
          comma = ", ";
        }
        out.append("; --show ").append(severity.word()).append(" shows them\n");
      }
    }
  }

  private static void appendSummary(LintResult result, StringBuilder out) {
    out.append(counted(result.count(Severity.ERROR), "error")).append(", ");
    out.append(counted(result.count(Severity.WARNING), "warning")).append(" and ");
    out.append(counted(result.count(Severity.NOTE), "note")).append(" in ");
    out.append(counted(result.files(), "file")).append("; ");
    out.append(counted(result.objects(), "object")).append(" checked\n");
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
