package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Severity;
import java.util.List;

/** A table for the summary of a job or the comment on a pull request. */
final class MarkdownReport implements Report {
  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String of(LintResult result, View view) {
    StringBuilder out = new StringBuilder();
    out.append("### Seatrial lint: ").append(verdict(result, view)).append("\n\n");
    out.append(Words.summary(result)).append(".\n");
    List<Finding> shown = view.shown(result);
    if (!shown.isEmpty()) {
      out.append("\n| | where | object | rule | what |\n|---|---|---|---|---|\n");
      for (Finding finding : shown) {
        append(finding, out);
      }
    }
    String cut = Words.cut(result, view);
    if (!cut.isEmpty()) {
      out.append('\n').append(cut).append(".\n");
    }
    return out.toString();
  }

  private static String verdict(LintResult result, View view) {
    for (Finding finding : result.findings()) {
      if (view.fails(finding)) {
        return "failed";
      }
    }
    return "passed";
  }

  private static void append(Finding finding, StringBuilder out) {
    out.append("| ").append(sign(finding.severity())).append(' ');
    out.append(finding.severity().word()).append(" | ");
    out.append(code(Words.place(finding))).append(" | ");
    out.append(cell(Words.object(finding.object()))).append(" | ");
    out.append(code(Words.rule(finding))).append(" | ");
    String remedy = finding.remedy().isEmpty() ? "" : "\n" + finding.remedy();
    out.append(cell(finding.text() + remedy)).append(" |\n");
  }

  private static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> "❌";
      case WARNING -> "⚠️";
      case NOTE -> "ℹ️";
    };
  }

  private static String code(String text) {
    return "`" + Printable.of(text).replace("`", "'").replace("|", "\\|").replace("\n", " ") + "`";
  }

  /** Nothing in it is taken for Markdown or HTML, and it stays in its cell. */
  private static String cell(String text) {
    StringBuilder cell = new StringBuilder();
    for (char c : Printable.of(text).toCharArray()) {
      if ("\\`*_[]|~".indexOf(c) >= 0) {
        cell.append('\\').append(c);
      } else if (c == '<' || c == '&') {
        cell.append(c == '<' ? "&lt;" : "&amp;");
      } else {
        cell.append(c == '\n' ? "<br>" : String.valueOf(c));
      }
    }
    return cell.toString();
  }
}
