package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.reconcile.CommonParts;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/**
 * Creates and deletes the pods of a controller, and reports it on the owner.
 *
 * <p>Follows {@code RealPodControl} in {@code pkg/controller/controller_utils.go}, v1.37.
 */
final class PodControl {
  private static final Tree VERSION = Tree.of("v1");
  private static final Tree KIND = Tree.of("Pod");

  private final Api api;
  private final EventRecorder events;

  private final CommonParts<Tree> common = new CommonParts<>();

  PodControl(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
  }

  /** Creates a pod from a template; throws what the API server answers. */
  Tree create(Tree owner, Tree template) {
    return created(owner, pod(owner, template, commonOwners(owner)));
  }

  /** Creates a pod from a template whose name begins so. */
  Tree create(Tree owner, Tree template, String prefix) {
    Tree pod = pod(owner, template, commonOwners(owner));
    return created(owner, pod.with(Tree.of(prefix), "metadata", "generateName"));
  }

  private Tree created(Tree owner, Tree wanted) {
    try {
      Tree pod = api.create(wanted);
      events.normal(owner, "SuccessfulCreate", "Created pod: " + pod.text("", "metadata", "name"));
      return pod;
    } catch (ApiError refused) {
      if (!Refusals.isTerminatingNamespace(refused)) {
        events.warning(owner, "FailedCreate", "Error creating: " + refused.message());
      }
      throw refused;
    }
  }

  /** Deletes a pod; one that is gone already counts as deleted. */
  void delete(Tree owner, ObjectKey key) {
    try {
      api.delete(key, DeleteOptions.DEFAULT);
      events.normal(owner, "SuccessfulDelete", "Deleted pod: " + key.name());
    } catch (ApiError refused) {
      if (!refused.is(ApiError.Reason.NOT_FOUND)) {
        events.warning(owner, "FailedDelete", "Error deleting: " + refused.message());
        throw refused;
      }
    }
  }

  private Tree commonOwners(Tree owner) {
    return common.common("owners", ownedBy(owner));
  }

  private static Tree ownedBy(Tree owner) {
    return ListTree.of(OwnerReference.controlledBy(new KubeObject(owner)).tree());
  }

  /** The pod that a template describes for its owner. As GetPodFromTemplate. */
  static Tree pod(Tree owner, Tree template) {
    return pod(owner, template, ownedBy(owner));
  }

  private static Tree pod(Tree owner, Tree template, Tree owners) {
    KubeObject parent = new KubeObject(owner);
    Tree metadata =
        new ObjectBuilder()
            .put("generateName", parent.name() + "-")
            .put("namespace", parent.metadata().at("namespace"))
            .put("labels", template.at("metadata", "labels"))
            .put("annotations", template.at("metadata", "annotations"))
            .put("finalizers", template.at("metadata", "finalizers"))
            .put("ownerReferences", owners)
            .build();
    return new ObjectBuilder()
        .put("apiVersion", VERSION)
        .put("kind", KIND)
        .put("metadata", metadata)
        .put("spec", template.at("spec"))
        .build();
  }
}
