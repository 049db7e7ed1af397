package dev.seatrial.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page of a rule: why it is, with bad examples and good ones. */
final class RulePage {
  private RulePage() {}

  /** The page that lies beside the rule's class, in Markdown; empty where there is none. */
  static String text(Rule rule) {
    try (InputStream page = rule.getClass().getResourceAsStream(rule.id() + ".md")) {
      return page == null ? "" : new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
