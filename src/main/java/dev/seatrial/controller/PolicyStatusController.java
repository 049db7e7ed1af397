package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.PolicyTypeCheck;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells in the status of a validating admission policy what its expressions ask in vain of the
 * kinds that it matches.
 *
 * <p>Follows {@code pkg/controller/validatingadmissionpolicystatus/controller.go}, v1.37.
 */
public final class PolicyStatusController implements Reconciler {
  private static final String MANAGER = "validatingadmissionpolicy-status";

  private final Api api;

  /** A controller on an API server. */
  public PolicyStatusController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "validatingadmissionpolicy-status-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.VALIDATING_POLICIES);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.VALIDATING_POLICIES)) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    Tree policy = found.get();
    long generation = policy.number(0, "metadata", "generation");
    if (generation <= policy.number(0, "status", "observedGeneration")) {
      return;
    }
    api.applyStatus(
        new ObjectBuilder()
            .put("apiVersion", policy.at("apiVersion"))
            .put("kind", policy.at("kind"))
            .put("metadata", ObjectTree.of("name", Tree.of(key.name())))
            .put("status", status(policy, generation))
            .build(),
        MANAGER);
  }

  private Tree status(Tree policy, long generation) {
    List<Tree> warnings = PolicyTypeCheck.warnings(api.catalog(), policy);
    Tree checking =
        warnings.isEmpty()
            ? ObjectTree.EMPTY
            : ObjectTree.of("expressionWarnings", Tree.of(warnings));
    return new ObjectBuilder()
        .put("observedGeneration", generation)
        .put("typeChecking", checking)
        .build();
  }
}
