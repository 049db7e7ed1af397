package dev.seatrial.cel;

import dev.seatrial.cel.PolicyDecision.Evaluation;
import dev.seatrial.cel.value.NullValue;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code ValidatingAdmissionPolicy}, compiled, to judge what its bindings match.
 *
 * <pre>{@code
 * ValidatingPolicy policy = ValidatingPolicy.of(policyTree);   // compile once, keep
 * PolicyVerdict verdict = policy.judge(new AdmissionInput(object, oldObject, request, params, namespace));
 * }</pre>
 *
 * <p>Which requests a policy is asked about, which parameters its binding names and what the
 * binding does with a denial is for the API server. As {@code validator} in {@code
 * k8s.io/apiserver/pkg/admission/plugin/policy/validating/validator.go}, v0.37.
 */
public final class ValidatingPolicy {
  private static final List<String> BOOL = List.of("bool");
  private static final List<String> TEXT = List.of("string");
  private static final List<String> TEXT_OR_NULL = List.of("string", "null_type");

  private final AdmissionCompiler compiler;
  private final List<Validation> validations = new ArrayList<>();
  private final List<Annotation> annotations = new ArrayList<>();
  private final MatchConditions matchConditions;
  private final boolean isFailing;

  private record Validation(
      Tree text, AdmissionExpression expression, Optional<AdmissionExpression> message) {}

  private record Annotation(String key, AdmissionExpression value) {}

  private ValidatingPolicy(Tree policy) {
    Tree spec = policy.at("spec");
    this.compiler = AdmissionCompiler.ofPolicy(Vocabulary.STORED);
    this.isFailing = !spec.text("Fail", "failurePolicy").equals("Ignore");
    AdmissionScope scope = AdmissionScope.ofPolicy(!spec.at("paramKind").isUnset());
    for (Tree variable : spec.items("variables")) {
      compiler.variable(variable.text("", "name"), variable.text("", "expression"), scope);
    }
    for (Tree validation : spec.items("validations")) {
      validations.add(
          new Validation(
              validation,
              compiler.compile(validation.text("", "expression"), scope, BOOL),
              message(validation, scope.ofMessages())));
    }
    for (Tree annotation : spec.items("auditAnnotations")) {
      annotations.add(
          new Annotation(
              annotation.text("", "key"),
              compiler.compile(annotation.text("", "valueExpression"), scope, TEXT_OR_NULL)));
    }
    this.matchConditions = MatchConditions.of(spec, compiler, scope);
  }

  private Optional<AdmissionExpression> message(Tree validation, AdmissionScope scope) {
    String text = validation.text("", "messageExpression");
    return text.isEmpty() ? Optional.empty() : Optional.of(compiler.compile(text, scope, TEXT));
  }

  /** Compiles a policy. An expression that does not compile fails when it is asked. */
  public static ValidatingPolicy of(Tree policy) {
    return new ValidatingPolicy(policy);
  }

  /** Judges an input: one decision for each validation, and the audit annotations. */
  public PolicyVerdict judge(AdmissionInput input) {
    if (!matchConditions.isEmpty()) {
      MatchConditions.Match match = matchConditions.match(input);
      if (!match.error().isEmpty()) {
        return PolicyVerdict.of(failed(match.error()));
      }
      if (!match.matches()) {
        return new PolicyVerdict(List.of(), List.of());
      }
    }
    try {
      return new PolicyVerdict(decisions(input), auditAnnotations(input));
    } catch (AdmissionRun.OutOfBudget e) {
      return PolicyVerdict.of(failed(e.words()));
    }
  }

  private PolicyDecision failed(String words) {
    return new PolicyDecision(isFailing, Evaluation.ERROR, words, "");
  }

  private List<PolicyDecision> decisions(AdmissionInput input) {
    AdmissionRun run = new AdmissionRun(compiler, input, CelLimits.PER_OBJECT);
    List<Outcome> outcomes = new ArrayList<>();
    validations.forEach(validation -> outcomes.add(run.run(validation.expression())));
    List<Optional<Outcome>> messages = new ArrayList<>();
    Optional<String> spent = runMessages(input, run.budget(), messages);
    List<PolicyDecision> decisions = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Optional<Outcome> message = i < messages.size() ? messages.get(i) : Optional.empty();
      decisions.add(decision(validations.get(i), outcomes.get(i), message, spent));
    }
    return decisions;
  }

  // All messages are computed, be they needed or not, on what the validations have left.
  private Optional<String> runMessages(
      AdmissionInput input, long budget, List<Optional<Outcome>> messages) {
    AdmissionRun run = new AdmissionRun(compiler, input, budget);
    try {
      validations.forEach(validation -> messages.add(validation.message().map(run::run)));
      return Optional.empty();
    } catch (AdmissionRun.OutOfBudget e) {
      messages.clear();
      return Optional.of(e.words());
    }
  }

  private PolicyDecision decision(
      Validation validation,
      Outcome outcome,
      Optional<Outcome> message,
      Optional<String> messagesSpent) {
    if (outcome.error().isPresent()) {
      return failed(outcome.error().get());
    }
    if (messagesSpent.isPresent()) {
      return failed("failed messageExpression: " + messagesSpent.get());
    }
    if (outcome.isTrue()) {
      return PolicyDecision.admitted();
    }
    String reason = validation.text().text("Invalid", "reason");
    return new PolicyDecision(true, Evaluation.DENY, words(validation, message), reason);
  }

  private static String words(Validation validation, Optional<Outcome> message) {
    String computed = message.flatMap(Outcome::text).map(PolicyTexts::usable).orElse("");
    if (!computed.isEmpty()) {
      return computed;
    }
    String given = validation.text().text("", "message").strip();
    return given.isEmpty() ? "failed expression: " + validation.expression().text().strip() : given;
  }

  private List<PolicyAuditAnnotation> auditAnnotations(AdmissionInput input) {
    AdmissionRun run = new AdmissionRun(compiler, input, CelLimits.PER_OBJECT);
    List<PolicyAuditAnnotation> results = new ArrayList<>();
    for (Annotation annotation : annotations) {
      Outcome outcome = run.run(annotation.value());
      results.add(
          new PolicyAuditAnnotation(
              annotation.key(), outcome.text().orElse("").strip(), error(annotation, outcome)));
    }
    return results;
  }

  private String error(Annotation annotation, Outcome outcome) {
    if (outcome.error().isPresent()) {
      return isFailing ? outcome.error().get() : "";
    }
    boolean usable = outcome.text().isPresent() || outcome.value() == NullValue.NULL;
    return usable
        ? ""
        : "valueExpression '"
            + annotation.value().text()
            + "' resulted in unsupported return type: "
            + outcome.value().type()
            + ". Return type must be either string or null.";
  }
}
