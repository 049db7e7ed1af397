package dev.seatrial.apiserver;

import dev.seatrial.cel.PolicyAuditAnnotation;
import dev.seatrial.cel.PolicyDecision;
import dev.seatrial.cel.PolicyVerdict;
import dev.seatrial.cel.ValidatingPolicy;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One request before all policies: who denies it first, and what it is warned of. */
final class PolicyHearing {
  private final Review review;
  private final Store store;
  private final PolicyParams params;
  private final RequestMatch match;
  private final Set<String> warnings = new LinkedHashSet<>();
  private Optional<ApiError> denial = Optional.empty();

  PolicyHearing(Review review, Store store, PolicyParams params) {
    this.review = review;
    this.store = store;
    this.params = params;
    this.match = new RequestMatch(review, store);
  }

  /** Asks a policy by each of its bindings, where both match the request. */
  void ask(PolicySource.Hook<ValidatingPolicy> hook) {
    if (!match.byResources(hook.policy().at("spec", "matchConstraints"))) {
      return;
    }
    Optional<Resource> kind;
    try {
      kind = params.kind(hook.policy());
    } catch (PolicyParams.Misconfigured e) {
      misconfigured(hook, "", "failed to configure policy: " + e.why());
      return;
    }
    for (Tree binding : hook.bindings()) {
      if (match.byResources(binding.at("spec", "matchResources"))) {
        ask(hook, binding, kind);
      }
    }
  }

  private void ask(
      PolicySource.Hook<ValidatingPolicy> hook, Tree binding, Optional<Resource> kind) {
    List<Tree> given;
    try {
      given = params.of(kind, binding, review.key().namespace());
    } catch (PolicyParams.Misconfigured e) {
      misconfigured(hook, by(binding), "failed to configure binding: " + e.why());
      return;
    }
    for (Tree each : given) {
      take(hook, binding, hook.compiled().judge(PolicyRequest.of(review, each, store)));
    }
  }

  private void misconfigured(PolicySource.Hook<ValidatingPolicy> hook, String by, String why) {
    if (!hook.policy().text("Fail", "spec", "failurePolicy").equals("Ignore")) {
      deny(hook.policy(), by, why, "");
    }
  }

  private void take(PolicySource.Hook<ValidatingPolicy> hook, Tree binding, PolicyVerdict verdict) {
    for (PolicyDecision decision : verdict.decisions()) {
      for (Tree action : binding.items("spec", "validationActions")) {
        if (!decision.isDenied()) {
          continue;
        }
        if (action.text("").equals("Deny")) {
          deny(hook.policy(), by(binding), decision.message(), decision.reason());
        } else if (action.text("").equals("Warn")) {
          warnings.add(
              "Validation failed for "
                  + named(hook.policy())
                  + by(binding)
                  + ": "
                  + decision.message());
        }
      }
    }
    for (PolicyAuditAnnotation annotation : verdict.auditAnnotations()) {
      if (!annotation.error().isEmpty()) {
        deny(hook.policy(), by(binding), annotation.error(), "");
      }
    }
  }

  private void deny(Tree policy, String by, String message, String reason) {
    if (denial.isEmpty()) {
      String words = named(policy) + by + " denied request: " + message;
      denial = Optional.of(ApiError.denied(review.key(), words, reason));
    }
  }

  private static String named(Tree policy) {
    return "ValidatingAdmissionPolicy '" + policy.text("", "metadata", "name") + "'";
  }

  private static String by(Tree binding) {
    return " with binding '" + binding.text("", "metadata", "name") + "'";
  }

  /** Says the warnings; throws {@link ApiError} where the request is denied. */
  void conclude() {
    warnings.forEach(review.options().warnings());
    if (denial.isPresent()) {
      throw denial.get();
    }
  }
}
