package dev.seatrial.lint;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Short ways to lint a text in a test. */
public final class LintFixtures {
  private LintFixtures() {}

  /** What the newest version and these rules say of one text. */
  public static LintResult lint(String text, Rule... rules) {
    return lint("test.yaml", text.getBytes(StandardCharsets.UTF_8), rules);
  }

  /** What the newest version and these rules say of the bytes of one file. */
  public static LintResult lint(String name, byte[] bytes, Rule... rules) {
    return lint(LintOptions.standard().with(List.of(rules)), name, bytes);
  }

  /** What a linter with these options says of one text. */
  public static LintResult lint(LintOptions options, String text) {
    return lint(options, "test.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static LintResult lint(LintOptions options, String name, byte[] bytes) {
    Input input = new Input(name, () -> new ByteArrayInputStream(bytes));
    return new Linter(options).lint(new Inputs(List.of(input), List.of()));
  }

  /** Each finding as {@code line:column rule text}. */
  public static List<String> shown(LintResult result) {
    List<String> shown = new ArrayList<>();
    for (Finding finding : result.findings()) {
      var place = finding.location().place();
      shown.add(place.line() + ":" + place.column() + " " + finding.rule() + " " + finding.text());
    }
    return shown;
  }
}
