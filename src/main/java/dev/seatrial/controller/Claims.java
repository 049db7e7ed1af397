package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Settles which objects belong to an owner: matching orphans are adopted, owned objects that no
 * longer match are released.
 *
 * <p>Follows {@code BaseControllerRefManager.ClaimObject} in {@code
 * pkg/controller/controller_ref_manager.go}, v1.37.
 */
final class Claims {
  private final Api api;
  private final KubeObject owner;
  private final Predicate<KubeObject> matching;
  private final List<String> finalizers;

  /** Claims what the selector matches. */
  Claims(Api api, Tree owner, LabelSelector selector) {
    this(api, owner, object -> selector.matches(object.labels()));
  }

  /** Claims what the condition holds for. */
  Claims(Api api, Tree owner, Predicate<KubeObject> matching) {
    this(api, new KubeObject(owner), matching, List.of());
  }

  private Claims(
      Api api, KubeObject owner, Predicate<KubeObject> matching, List<String> finalizers) {
    this.api = api;
    this.owner = owner;
    this.matching = matching;
    this.finalizers = finalizers;
  }

  /** The same, giving what is adopted a finalizer. */
  Claims adding(String finalizer) {
    return new Claims(api, owner, matching, List.of(finalizer));
  }

  /** The objects of a resource that might belong to the owner: its own, and those of nobody. */
  List<Tree> candidates(String resource) {
    List<Tree> candidates = api.store().ownedBy(owner.uid(), resource);
    for (ObjectKey orphan : api.store().orphans(resource, owner.namespace())) {
      Tree object = api.get(orphan);
      if (!isOwned(object)) {
        candidates.add(object);
      }
    }
    return candidates;
  }

  /** Whether an object names the owner, be it as its controller or not. */
  private boolean isOwned(Tree object) {
    return new KubeObject(object)
        .ownerReferences().stream().anyMatch(reference -> reference.uid().equals(owner.uid()));
  }

  /** The objects of a resource that belong to the owner, after adoption and release. */
  List<Tree> claimed(String resource) {
    return claimed(candidates(resource));
  }

  /** The candidates that belong to the owner, after adoption and release. */
  List<Tree> claimed(Iterable<Tree> candidates) {
    List<Tree> claimed = new ArrayList<>();
    for (Tree candidate : candidates) {
      claim(candidate).ifPresent(claimed::add);
    }
    return claimed;
  }

  /** Who, of a resource's objects, might adopt the changed object that nobody controls. */
  static List<ObjectKey> takers(Api api, Change change, String resource) {
    KubeObject orphan = new KubeObject(change.after());
    if (change.kind() == Change.Kind.DELETED || orphan.controllerOwner().isPresent()) {
      return List.of();
    }
    return api.list(resource, orphan.namespace()).stream()
        .filter(taker -> selectorOf(taker).matches(orphan.labels()))
        .map(api::keyOf)
        .toList();
  }

  /** A workload's selector; a replication controller's is a plain map of labels. */
  static LabelSelector selectorOf(Tree workload) {
    Tree selector = workload.at("spec", "selector");
    boolean plain = workload.text("", "kind").equals("ReplicationController");
    return plain ? LabelSelector.ofLabels(selector) : LabelSelector.of(selector);
  }

  private Optional<Tree> claim(Tree candidate) {
    KubeObject object = new KubeObject(candidate);
    boolean matches = matching.test(object);
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
    List<String> kept = new ArrayList<>(object.finalizers());
    finalizers.stream().filter(one -> !kept.contains(one)).forEach(kept::add);
    return written(object.withOwnerReferences(owners).withFinalizers(kept).tree());
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
      return Optional.of(api.modify(key, stored -> withBonds(stored, object)));
    } catch (ApiError gone) {
      if (gone.is(ApiError.Reason.NOT_FOUND)) {
        return Optional.empty();
      }
      throw gone;
    }
  }

  private static Tree withBonds(Tree stored, Tree changed) {
    return stored
        .with(changed.at("metadata", "ownerReferences"), "metadata", "ownerReferences")
        .with(changed.at("metadata", "finalizers"), "metadata", "finalizers");
  }
}
