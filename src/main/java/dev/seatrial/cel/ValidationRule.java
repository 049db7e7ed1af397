package dev.seatrial.cel;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/**
 * The expressions of one entry of {@code x-kubernetes-validations}.
 *
 * @param messageExpression empty where there is none
 * @param isOldSelfOptional whether {@code oldSelf} is an optional value, there or not
 */
public record ValidationRule(String rule, String messageExpression, boolean isOldSelfOptional) {
  /** Reads the entry. */
  public static ValidationRule of(Tree entry) {
    return new ValidationRule(
        text(entry.at("rule")),
        text(entry.at("messageExpression")),
        entry.at("optionalOldSelf") == BooleanTree.TRUE);
  }

  private static String text(Tree tree) {
    return tree instanceof TextTree text ? text.value() : "";
  }
}
