package dev.seatrial.apiserver;

import dev.seatrial.cel.MutatingPolicy;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes requests as mutating admission policies say, after all other plugins did; where they
 * changed anything, all look at the request once more.
 *
 * <p>Follows {@code dispatchInvocations} in {@code
 * apiserver/pkg/admission/plugin/policy/mutating/dispatcher.go} and {@code
 * apiserver/pkg/admission/reinvocation.go}, v1.37. Requests to scale are not changed.
 */
final class MutationAdmission {
  private static final String OWN_GROUP = "admissionregistration.k8s.io";

  private final PolicySource<MutatingPolicy> source;
  private final ServedKinds kinds;

  MutationAdmission(PolicySource<MutatingPolicy> source, ServedKinds kinds) {
    this.source = source;
    this.kinds = kinds;
  }

  /**
   * The request's object as it is to be stored; throws {@link ApiError} where somebody refuses.
   *
   * @param others what the other plugins do with it
   */
  Tree admitted(Review request, Store store, UnaryOperator<Tree> others) {
    Tree object = others.apply(request.object());
    List<PolicySource.Hook<MutatingPolicy>> hooks = source.hooks();
    if (hooks.isEmpty()
        || request.resource().group().equals(OWN_GROUP)
        || request.part() == Part.SCALE) {
      return object;
    }
    MutationRounds rounds = new MutationRounds(hooks, kinds, store);
    Tree mutated = rounds.mutated(request.of(object));
    if (!rounds.hasMutated()) {
      return mutated;
    }
    rounds.again();
    return rounds.mutated(request.of(others.apply(mutated)));
  }
}
