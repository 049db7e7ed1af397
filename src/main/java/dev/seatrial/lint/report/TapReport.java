package dev.seatrial.lint.report;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.LintResult;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Test Anything Protocol, version 14: a test for each finding, and one for each good file. */
final class TapReport implements Report {
  @Override
  public String name() {
    return "tap";
  }

  @Override
  public String of(LintResult result, View view) {
    Map<String, List<Finding>> byFile = byFile(result, view);
    StringBuilder tests = new StringBuilder();
    int count = 0;
    for (Map.Entry<String, List<Finding>> file : byFile.entrySet()) {
      if (file.getValue().isEmpty()) {
        tests.append("ok ").append(++count).append(" - ").append(line(file.getKey())).append('\n');
      }
      for (Finding finding : file.getValue()) {
        append(finding, ++count, view, tests);
      }
    }
    String cut = Words.cut(result, view);
    String rest = cut.isEmpty() ? "" : "# " + cut + "\n";
    return "TAP version 14\n1.."
        + count
        + "\n"
        + tests
        + rest
        + "# "
        + Words.summary(result)
        + "\n";
  }

  static Map<String, List<Finding>> byFile(LintResult result, View view) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (String file : result.files()) {
      byFile.put(file, new ArrayList<>());
    }
    for (Finding finding : view.shown(result)) {
      byFile.computeIfAbsent(finding.location().file(), unused -> new ArrayList<>()).add(finding);
    }
    return byFile;
  }

  private static void append(Finding finding, int number, View view, StringBuilder tests) {
    tests.append(view.fails(finding) ? "not ok " : "ok ").append(number).append(" - ");
    tests.append(line(Words.place(finding) + " " + Words.rule(finding))).append('\n');
    Tree more =
        new ObjectBuilder()
            .put("severity", finding.severity().word())
            .put("object", Words.object(finding.object()))
            .put("message", Printable.of(finding.text()))
            .put("remedy", Printable.of(finding.remedy()))
            .build();
    tests.append("  ---\n");
    for (String line : Yaml.write(more).split("\n", -1)) {
      if (!line.isEmpty()) {
        tests.append("  ").append(line).append('\n');
      }
    }
    tests.append("  ...\n");
  }

  /** A # would begin a directive. */
  private static String line(String text) {
    return Printable.of(text).replace("\\", "\\\\").replace("#", "\\#").replace("\n", " ");
  }
}
