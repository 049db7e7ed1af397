package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles which objects belong to an owner: matching orphans are adopted, owned objects that no
 * longer match are released.
 *
 * <p>Follows {@code BaseControllerRefManager.ClaimObject} in {@code
 * pkg/controller/controller_ref_manager.go}, v1.37.
 */
final class PodClaims {
  private final Api api;
  private final KubeObject owner;
  private final LabelSelector selector;

  PodClaims(Api api, Tree owner, LabelSelector selector) {
    this.api = api;
    this.owner = new KubeObject(owner);
    this.selector = selector;
  }

  /** The candidates that belong to the owner, after adoption and release. */
  List<Tree> claimed(Iterable<Tree> candidates) {
    List<Tree> claimed = new ArrayList<>();
    for (Tree candidate : candidates) {
      claim(candidate).ifPresent(claimed::add);
    }
    return claimed;
  }

  private Optional<Tree> claim(Tree candidate) {
    KubeObject object = new KubeObject(candidate);
    boolean matches = selector.matches(object.labels());
    Optional<OwnerReference> controller = object.controllerOwner();
    if (controller.isPresent()) {
      boolean ours = controller.get().uid().equals(owner.uid());
      if (ours && !matches && !owner.isTerminating()) {
        release(object);
      }
      return ours && matches ? Optional.of(candidate) : Optional.empty();
    }
    boolean adoptable = matches && !owner.isTerminating() && !object.isTerminating();
    return adoptable ? adopted(object) : Optional.empty();
  }

  private Optional<Tree> adopted(KubeObject object) {
    List<OwnerReference> owners = new ArrayList<>(object.ownerReferences());
    owners.add(OwnerReference.controlledBy(owner));
    return written(object.withOwnerReferences(owners).tree());
  }

  private void release(KubeObject object) {
    List<OwnerReference> others =
        object.ownerReferences().stream()
            .filter(reference -> !reference.uid().equals(owner.uid()))
            .toList();
    written(object.withOwnerReferences(others).tree());
  }

  private Optional<Tree> written(Tree object) {
    ObjectKey key = api.keyOf(object);
    try {
      return Optional.of(api.modify(key, stored -> withOwners(stored, object)));
    } catch (ApiError gone) {
      if (gone.is(ApiError.Reason.NOT_FOUND)) {
        return Optional.empty();
      }
      throw gone;
    }
  }

  private static Tree withOwners(Tree stored, Tree changed) {
    return stored.with(changed.at("metadata", "ownerReferences"), "metadata", "ownerReferences");
  }
}
