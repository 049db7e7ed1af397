package dev.seatrial.lint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.seatrial.lint.Finding;
import dev.seatrial.lint.LintFixtures;
import dev.seatrial.lint.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule's page is its test. */
class RulePagesTest {
  private static final String MARK = "# finding";

  static List<Rule> everyRule() {
    return Rules.ALL;
  }

  @Test
  void rulesAreSortedById() {
    List<String> ids = Rules.ALL.stream().map(Rule::id).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @ParameterizedTest
  @MethodSource("everyRule")
  void badBlocksHaveFindingsWhereThePageSaysAndGoodOnesHaveNone(Rule rule) throws IOException {
    String page = page(rule);
    assertEquals("# " + rule.id(), page.lines().findFirst().orElse(""));
    List<String> bad = blocks(page, "## Bad");
    List<String> good = blocks(page, "## Good");
    assertFalse(bad.isEmpty() || good.isEmpty(), "no block to try");
    for (String block : bad) {
      assertFalse(marked(block).isEmpty(), "no finding is expected in\n" + block);
      assertEquals(marked(block), found(rule, block), block);
    }
    for (String block : good) {
      assertEquals(List.of(), found(rule, block), block);
    }
  }

  private static String page(Rule rule) throws IOException {
    String name = rule.id() + ".md";
    try (InputStream in = Rules.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name + " is missing").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** The fenced blocks between a heading and the next. */
  private static List<String> blocks(String page, String heading) {
    int start = page.indexOf(heading) + heading.length();
    int end = page.indexOf("\n## ", start);
    String section = page.substring(start, end < 0 ? page.length() : end);
    List<String> blocks = new ArrayList<>();
    String[] parts = section.split("```(yaml)?\n", -1);
    for (int i = 1; i < parts.length; i += 2) {
      blocks.add(parts[i]);
    }
    return blocks;
  }

  private static List<Integer> marked(String block) {
    List<Integer> lines = new ArrayList<>();
    String[] all = block.split("\n", -1);
    for (int i = 0; i < all.length; i++) {
      if (all[i].endsWith(MARK)) {
        lines.add(i + 1);
      }
    }
    return lines;
  }

  private static List<Integer> found(Rule rule, String block) {
    List<Integer> lines = new ArrayList<>();
    for (Finding finding : LintFixtures.lint(block, rule).findings()) {
      assertEquals(rule.id(), finding.rule(), finding.text());
      lines.add(finding.location().place().line());
    }
    return lines;
  }
}
