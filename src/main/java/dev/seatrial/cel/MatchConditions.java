package dev.seatrial.cel;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The {@code matchConditions} of a webhook or a policy: what is judged at all.
 *
 * <p>As {@code matcher} in {@code
 * k8s.io/apiserver/pkg/admission/plugin/webhook/matchconditions/matcher.go}, v0.37: one false
 * condition decides, be there errors.
 */
public final class MatchConditions {
  private final AdmissionCompiler compiler;
  private final List<AdmissionExpression> conditions = new ArrayList<>();
  private final boolean isFailing;

  private MatchConditions(AdmissionCompiler compiler, boolean isFailing) {
    this.compiler = compiler;
    this.isFailing = isFailing;
  }

  /** Those of one webhook of a configuration. */
  public static MatchConditions ofWebhook(Tree webhook) {
    AdmissionCompiler compiler = AdmissionCompiler.ofWebhook(Vocabulary.STORED);
    return of(webhook, compiler, AdmissionScope.ofWebhook());
  }

  static MatchConditions of(Tree holder, AdmissionCompiler compiler, AdmissionScope scope) {
    boolean failing = !holder.text("Fail", "failurePolicy").equals("Ignore");
    MatchConditions conditions = new MatchConditions(compiler, failing);
    for (Tree condition : holder.items("matchConditions")) {
      conditions.conditions.add(
          compiler.compile(condition.text("", "expression"), scope, List.of("bool")));
    }
    return conditions;
  }

  /** Whether there are any. */
  public boolean isEmpty() {
    return conditions.isEmpty();
  }

  /**
   * Whether the input is to be judged.
   *
   * @param error why that can't be said, if the failure policy is to fail; else empty
   */
  public record Match(boolean matches, String error) {}

  /** Asks the conditions; the namespace of the object is not known to them. */
  public Match match(AdmissionInput input) {
    AdmissionRun run =
        new AdmissionRun(compiler, input.withoutNamespaceObject(), CelLimits.MATCH_CONDITIONS);
    Set<String> errors = new LinkedHashSet<>();
    List<Outcome> outcomes = new ArrayList<>();
    try {
      conditions.forEach(condition -> outcomes.add(run.run(condition)));
    } catch (AdmissionRun.OutOfBudget e) {
      return failed(e.words());
    }
    for (Outcome outcome : outcomes) {
      outcome.error().ifPresent(errors::add);
      if (outcome.value() == BoolValue.FALSE) {
        return new Match(false, "");
      }
    }
    if (errors.isEmpty()) {
      return new Match(true, "");
    }
    String joined = String.join(", ", errors);
    return failed(errors.size() == 1 ? joined : "[" + joined + "]");
  }

  private Match failed(String words) {
    return new Match(false, isFailing ? words : "");
  }
}
