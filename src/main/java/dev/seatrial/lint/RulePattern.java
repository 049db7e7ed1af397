package dev.seatrial.lint;

import dev.seatrial.schema.Spelling;
import java.util.ArrayList;
import java.util.List;

/** A rule as users name it: its id, a family such as {@code api/*}, or {@code *} for all. */
public record RulePattern(String text) {
  /** Whether the rule is meant. */
  public boolean matches(String rule) {
    return text.endsWith("*")
        ? rule.startsWith(text.substring(0, text.length() - 1))
        : rule.equals(text);
  }

  /** Why no rule can be meant, with what may have been; empty where one is. */
  public String problem(List<RuleCard> rules) {
    List<String> ids = new ArrayList<>();
    for (RuleCard rule : rules) {
      if (matches(rule.id())) {
        return "";
      }
      ids.add(rule.id());
    }
    List<String> near = Spelling.nearest(text, ids);
    String meant =
        near.isEmpty()
            ? "; seatrial lint --rules lists them"
            : "; did you mean \"" + near.get(0) + "\"?";
    return "there is no rule \"" + text + "\"" + meant;
  }
}
