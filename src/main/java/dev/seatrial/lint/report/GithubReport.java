package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Severity;
import dev.seatrial.yaml.Place;

/** Annotations that GitHub Actions puts beside the lines of a pull request. */
// The workflow commands of docs.github.com, "Setting a notice message" and beside it.
final class GithubReport implements Report {
  @Override
  public String name() {
    return "github";
  }

  @Override
  public String of(LintResult result, View view) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : view.shown(result)) {
      append(finding, out);
    }
    String cut = Words.cut(result, view);
    if (!cut.isEmpty()) {
      out.append(cut).append('\n');
    }
    if (view.detail() == View.Detail.FULL) {
      out.append(Words.summary(result)).append('\n');
    }
    return out.toString();
  }

  private static void append(Finding finding, StringBuilder out) {
    Place place = finding.location().place();
    out.append("::").append(command(finding.severity()));
    out.append(" file=").append(property(finding.location().file()));
    out.append(",line=").append(place.line()).append(",endLine=").append(lastLine(place));
    // GitHub refuses columns where a finding spans lines.
    if (lastLine(place) == place.line()) {
      out.append(",col=").append(place.column());
      out.append(",endColumn=").append(Math.max(place.column(), place.endColumn()));
    }
    out.append(",title=").append(property(Words.rule(finding))).append("::");
    String remedy = finding.remedy().isEmpty() ? "" : "\n" + finding.remedy();
    out.append(message(finding.text() + remedy)).append('\n');
  }

  /** A place that ends before the first character of a line ends on the line before. */
  private static int lastLine(Place place) {
    boolean before = place.endLine() > place.line() && place.endColumn() == 1;
    return before ? place.endLine() - 1 : place.endLine();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String message(String text) {
    return Printable.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
