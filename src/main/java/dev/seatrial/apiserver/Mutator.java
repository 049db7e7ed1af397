package dev.seatrial.apiserver;

import dev.seatrial.cel.MutatingPolicy;
import dev.seatrial.cel.MutationKind;
import dev.seatrial.patch.ConfigurationMerge;
import dev.seatrial.patch.JsonPatch;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.tree.Tree;

/**
 * Carries out one change that a mutating policy asks for.
 *
 * <p>Follows {@code dispatchOne} in {@code
 * apiserver/pkg/admission/plugin/policy/mutating/dispatcher.go} and the patchers beside it, v1.37.
 */
final class Mutator {
  private static final String TEST_FAILED = ": test failed";

  private final ServedKinds kinds;

  Mutator(ServedKinds kinds) {
    this.kinds = kinds;
  }

  /** The request's object after the change, with its defaults. */
  Tree changed(Review request, MutatingPolicy.Change change) throws MutatingPolicy.Failed {
    boolean merges = change.kind() == MutationKind.APPLY_CONFIGURATION;
    Tree changed = merges ? merged(request, change.patch()) : patched(request, change.patch());
    return kinds.gate().decoded(changed, Tree.ABSENT, request.resource(), WriteOptions.COMPONENT);
  }

  private static Tree merged(Review request, Tree configuration) throws MutatingPolicy.Failed {
    Tree object = request.object();
    Tree whole =
        configuration.with(object.at("apiVersion"), "apiVersion").with(object.at("kind"), "kind");
    PatchResult result = ConfigurationMerge.of(request.resource().schema(), object, whole);
    if (result instanceof PatchResult.Refused refused) {
      throw new MutatingPolicy.Failed(
          "error applying patch: " + refused.error().message(Tree::toJson));
    }
    return result.orElseThrow();
  }

  // A patch whose test fails changes nothing.
  private Tree patched(Review request, Tree operations) throws MutatingPolicy.Failed {
    PatchResult result = JsonPatch.apply(request.object(), operations);
    if (result instanceof PatchResult.Refused refused) {
      String words = refused.error().message(Tree::toJson);
      if (words.endsWith(TEST_FAILED)) {
        return request.object();
      }
      throw new MutatingPolicy.Failed("JSON Patch: " + words);
    }
    Tree patched = result.orElseThrow();
    String undecodable = kinds.gate().undecodable(patched);
    if (!undecodable.isEmpty()) {
      throw ApiError.internal(undecodable);
    }
    return patched;
  }
}
