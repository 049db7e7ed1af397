package dev.seatrial.apiserver;

import dev.seatrial.cel.AdmissionInput;
import dev.seatrial.cel.MutatingPolicy;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One request before the mutating policies: all that match in a first round, some once more. */
final class MutationRounds {
  private final List<PolicySource.Hook<MutatingPolicy>> hooks;
  private final Store store;
  private final PolicyParams params;
  private final Mutator mutator;
  private final Set<String> invoked = new LinkedHashSet<>();
  private final List<String> denials = new ArrayList<>();
  private String reason = "";
  private boolean isAgain;
  private boolean hasMutated;

  /** A policy, as one of its bindings has it asked. */
  private record Invocation(PolicySource.Hook<MutatingPolicy> hook, Tree binding, Tree params) {
    private String key() {
      Tree metadata = params.at("metadata");
      return String.join(
          "/",
          hook.policy().text("", "metadata", "name"),
          binding.text("", "metadata", "name"),
          metadata.text("", "namespace"),
          metadata.text("", "name"));
    }

    private boolean isRepeatable() {
      return hook.policy().text("", "spec", "reinvocationPolicy").equals("IfNeeded");
    }
  }

  MutationRounds(List<PolicySource.Hook<MutatingPolicy>> hooks, ServedKinds kinds, Store store) {
    this.hooks = hooks;
    this.store = store;
    this.params = new PolicyParams(kinds, store);
    this.mutator = new Mutator(kinds);
  }

  /** Whether a policy changed anything, or set it to what it was. */
  boolean hasMutated() {
    return hasMutated;
  }

  /** Begins the second round, of those that want to be asked again. */
  void again() {
    isAgain = true;
  }

  /** The object after this round; throws {@link ApiError} where a policy failed. */
  Tree mutated(Review request) {
    Tree object = request.object();
    // Who is asked is decided by the object as it was before the first change.
    for (Invocation invocation : invocations(request)) {
      object = mutated(invocation, request.of(object));
    }
    if (!denials.isEmpty()) {
      throw ApiError.unmutated(request.key(), denials, reason);
    }
    return object;
  }

  private List<Invocation> invocations(Review request) {
    RequestMatch match = new RequestMatch(request, store);
    List<Invocation> found = new ArrayList<>();
    for (PolicySource.Hook<MutatingPolicy> hook : hooks) {
      if (!match.byResources(hook.policy().at("spec", "matchConstraints"))) {
        continue;
      }
      try {
        addInvocations(hook, request, match, found);
      } catch (PolicyParams.Misconfigured e) {
        String words = "failed to configure policy: " + e.why();
        deny(hook.policy(), named(hook.policy(), "\"") + words, "");
      }
    }
    return found;
  }

  private void addInvocations(
      PolicySource.Hook<MutatingPolicy> hook,
      Review request,
      RequestMatch match,
      List<Invocation> found) {
    Optional<Resource> kind = params.kind(hook.policy());
    for (Tree binding : hook.bindings()) {
      if (!match.byResources(binding.at("spec", "matchResources"))) {
        continue;
      }
      try {
        for (Tree each : params.of(kind, binding, request.key().namespace())) {
          found.add(new Invocation(hook, binding, each));
        }
      } catch (PolicyParams.Misconfigured e) {
        deny(hook.policy(), by(hook, binding) + "failed to configure binding: " + e.why(), "");
      }
    }
  }

  private Tree mutated(Invocation invocation, Review request) {
    MutatingPolicy policy = invocation.hook().compiled();
    Tree object = request.object();
    try {
      if (!policy.matches(input(invocation, request))
          || isAgain && !invoked.contains(invocation.key())) {
        return object;
      }
    } catch (MutatingPolicy.Failed e) {
      deny(invocation, e.why());
      return object;
    }
    for (int i = 0; i < policy.size(); i++) {
      try {
        Review current = request.of(object);
        object = mutator.changed(current, policy.change(i, input(invocation, current)));
        hasMutated = true;
      } catch (MutatingPolicy.Failed e) {
        deny(invocation, e.why());
      }
    }
    if (invocation.isRepeatable()) {
      invoked.add(invocation.key());
    }
    return object;
  }

  private AdmissionInput input(Invocation invocation, Review request) {
    return PolicyRequest.of(request, invocation.params(), store);
  }

  private void deny(Invocation invocation, String why) {
    deny(invocation.hook().policy(), by(invocation.hook(), invocation.binding()) + why, "Invalid");
  }

  private void deny(Tree policy, String words, String why) {
    if (policy.text("Fail", "spec", "failurePolicy").equals("Ignore")) {
      return;
    }
    if (denials.isEmpty()) {
      reason = why;
    }
    denials.add(words);
  }

  private static String by(PolicySource.Hook<MutatingPolicy> hook, Tree binding) {
    return "policy '"
        + hook.policy().text("", "metadata", "name")
        + "' with binding '"
        + binding.text("", "metadata", "name")
        + "' denied request: ";
  }

  private static String named(Tree policy, String quote) {
    return "policy " + quote + policy.text("", "metadata", "name") + quote + " denied request: ";
  }
}
