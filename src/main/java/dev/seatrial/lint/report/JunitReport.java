package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.LintResult;
import java.util.List;
import java.util.Map;

/** JUnit's XML, as CI servers read it: a suite for each file, a test case for each finding. */
final class JunitReport implements Report {
  @Override
  public String name() {
    return "junit";
  }

  @Override
  public String of(LintResult result, View view) {
    StringBuilder suites = new StringBuilder();
    int tests = 0;
    int failures = 0;
    for (Map.Entry<String, List<Finding>> file : TapReport.byFile(result, view).entrySet()) {
      List<Finding> findings = file.getValue();
      int failed = (int) findings.stream().filter(view::fails).count();
      tests += Math.max(1, findings.size());
      failures += failed;
      append(file.getKey(), findings, view, suites);
    }
    String cut = Words.cut(result, view);
    String rest = cut.isEmpty() ? "" : "  <!-- " + cut.replace("--", "- -") + " -->\n";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"seatrial lint\""
        + counts(tests, failures)
        + ">\n"
        + suites
        + rest
        + "</testsuites>\n";
  }

  private static void append(String file, List<Finding> findings, View view, StringBuilder suites) {
    int failed = (int) findings.stream().filter(view::fails).count();
    suites.append("  <testsuite name=\"").append(escaped(file)).append('"');
    suites.append(counts(Math.max(1, findings.size()), failed)).append(">\n");
    if (findings.isEmpty()) {
      suites.append("    <testcase classname=\"").append(escaped(file));
      suites.append("\" name=\"no findings\"/>\n");
    }
    for (Finding finding : findings) {
      append(finding, view, suites);
    }
    suites.append("  </testsuite>\n");
  }

  private static void append(Finding finding, View view, StringBuilder suites) {
    String file = finding.location().file();
    String name = Words.object(finding.object()) + " " + finding.path();
    suites.append("    <testcase classname=\"").append(escaped(file)).append("\" name=\"");
    suites.append(escaped((finding.rule() + " " + name.strip()).strip()));
    suites.append("\" file=\"").append(escaped(file));
    suites.append("\" line=\"").append(finding.location().place().line()).append("\">\n");
    String element = view.fails(finding) ? "failure" : "system-out";
    suites.append("      <").append(element);
    if (view.fails(finding)) {
      suites.append(" type=\"").append(escaped(finding.rule()));
      suites.append("\" message=\"").append(escaped(finding.text())).append('"');
    }
    suites.append('>').append(escaped(Words.place(finding) + ": " + finding.severity().word()));
    suites.append(' ').append(escaped(Words.rule(finding) + ": " + finding.text()));
    String remedy = finding.remedy().isEmpty() ? "" : "\n" + finding.remedy();
    suites.append(escaped(remedy)).append("</").append(element).append(">\n    </testcase>\n");
  }

  private static String counts(int tests, int failures) {
    return " tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"0\"";
  }

  private static String escaped(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;");
  }
}
