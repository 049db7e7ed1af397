package dev.seatrial.report;

import dev.seatrial.trial.Problem;
import dev.seatrial.trial.Scenario;
import dev.seatrial.trial.ScenarioResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as JUnit XML, which every CI server shows. */
public final class JUnitXml {
  /** The whole file. */
  public String of(Report report) {
    Map<String, List<Report.Timed>> suites = new LinkedHashMap<>();
    for (Report.Timed timed : report.results()) {
      suites.computeIfAbsent(timed.result().file(), file -> new ArrayList<>()).add(timed);
    }
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites tests=\"" + report.count() + "\" failures=\"" + report.failures());
    xml.append("\" time=\"" + seconds(report.realTime()) + "\">\n");
    suites.forEach((file, results) -> xml.append(suite(file, results)));
    return xml.append("</testsuites>\n").toString();
  }

  private static String suite(String file, List<Report.Timed> results) {
    long failures = results.stream().filter(timed -> !timed.result().passed()).count();
    Duration time =
        results.stream().map(Report.Timed::realTime).reduce(Duration.ZERO, Duration::plus);
    StringBuilder xml = new StringBuilder();
    xml.append("  <testsuite name=\"" + escaped(file) + "\" tests=\"" + results.size());
    xml.append("\" failures=\"" + failures + "\" time=\"" + seconds(time) + "\">\n");
    results.forEach(timed -> xml.append(scenario(timed)));
    return xml.append("  </testsuite>\n").toString();
  }

  private static String scenario(Report.Timed timed) {
    ScenarioResult result = timed.result();
    Scenario scenario = result.scenario();
    String head =
        "    <testcase classname=\""
            + escaped(scenario.suite().isEmpty() ? result.file() : scenario.suite())
            + "\" name=\""
            + escaped(result.name())
            + "\" file=\""
            + escaped(result.file())
            + "\" line=\""
            + scenario.line()
            + "\" time=\""
            + seconds(timed.realTime())
            + "\"";
    return result
        .problem()
        .map(problem -> head + ">\n" + failure(problem) + "    </testcase>\n")
        .orElse(head + "/>\n");
  }

  private static String failure(Problem problem) {
    String place = problem.file() + ":" + problem.line() + ":" + problem.column() + ": ";
    String first = problem.message().lines().findFirst().orElse("");
    return "      <failure message=\""
        + escaped(first)
        + "\">"
        + escaped(place + problem.step() + "\n" + problem.message())
        + "</failure>\n";
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
  }

  /** Characters that XML cannot have at all become question marks. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.appendCodePoint(c < 0x20 || c > 0xFFFD && c < 0x10000 ? '?' : c);
              }
            });
    return escaped.toString();
  }
}
