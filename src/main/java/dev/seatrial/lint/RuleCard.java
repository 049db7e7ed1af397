package dev.seatrial.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What there is to know of a rule without running it.
 *
 * @param summary one sentence
 * @param page its page in Markdown; empty where it has none
 */
public record RuleCard(String id, Severity severity, String summary, String page) {
  /** The cards of these rules, and of what is found without a {@link Rule}, sorted by id. */
  public static List<RuleCard> all(List<Rule> rules) {
    List<RuleCard> cards = new ArrayList<>(BuiltInRule.cards());
    for (Rule rule : rules) {
      cards.add(rule.card());
    }
    cards.sort(Comparator.comparing(RuleCard::id));
    return List.copyOf(cards);
  }
}
