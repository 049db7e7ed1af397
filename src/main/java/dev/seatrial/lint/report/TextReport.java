package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** Findings for people: each with its place, code and remedy, then what they come to. */
public final class TextReport implements Report {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public String of(LintResult result, View view) {
    StringBuilder out = new StringBuilder();
    CodeFrame frame = new CodeFrame(view.colours());
    boolean full = view.detail() == View.Detail.FULL;
    for (Finding finding : view.shown(result)) {
      append(finding, view.colours(), out);
      if (full) {
        String text = result.texts().getOrDefault(finding.location().file(), "");
        frame.append(text, finding.location().place(), finding.severity(), out);
        appendRemedy(finding, view.colours(), out);
      }
    }
    if (full) {
      appendEnd(result, view, out);
    }
    return out.toString();
  }

  private static void append(Finding finding, Colours colours, StringBuilder out) {
    out.append(colours.bold(Printable.of(Words.place(finding)))).append(": ");
    out.append(colours.of(finding.severity(), finding.severity().word()));
    out.append(' ').append(Words.rule(finding)).append(": ");
    out.append(Printable.of(finding.text())).append('\n');
  }

  private static void appendRemedy(Finding finding, Colours colours, StringBuilder out) {
    if (!finding.remedy().isEmpty()) {
      int digits = Integer.toString(finding.location().place().line()).length();
      out.append(colours.faint(" ".repeat(digits) + " = "));
      out.append(Printable.of(finding.remedy())).append('\n');
    }
  }

  private static void appendEnd(LintResult result, View view, StringBuilder out) {
    String cut = Words.cut(result, view);
    if (!cut.isEmpty()) {
      out.append(cut).append('\n');
    }
    if (out.length() > 0) {
      out.append('\n');
    }
    appendUnshown(result, view, out);
    out.append(Words.summary(result)).append('\n');
  }

  /** What is not shown is at least counted, rule by rule. */
  private static void appendUnshown(LintResult result, View view, StringBuilder out) {
    for (Severity severity : Severity.values()) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (Finding finding : result.findings()) {
        if (finding.severity() == severity && !severity.isAtLeast(view.show())) {
          counts.merge(finding.rule(), 1, Integer::sum);
        }
      }
      if (!counts.isEmpty()) {
        out.append(view.colours().of(severity, severity.word())).append("s not shown:");
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
}
