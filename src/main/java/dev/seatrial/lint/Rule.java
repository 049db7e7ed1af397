package dev.seatrial.lint;

import java.util.List;

/**
 * One wise-or-not rule: what the API server admits and its author will regret.
 *
 * <p>A rule has a page of its id in the resources of {@code lint.rule}, which is its test.
 */
public interface Rule {
  /** The name of the smell, in words with hyphens. */
  String id();

  /** How much it matters. */
  default Severity severity() {
    return Severity.WARNING;
  }

  /** The smell in one sentence. */
  String summary();

  /** What there is to know of it, with its page. */
  default RuleCard card() {
    return new RuleCard(id(), severity(), summary(), RulePage.text(this));
  }

  /** What there is to say about these objects, in their order. */
  List<Advice> check(Batch batch);
}
