package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the claims of pods' ephemeral volumes: {@code POD-VOLUME}, owned by the pod.
 *
 * <p>Follows {@code pkg/controller/volume/ephemeral/controller.go}, v1.37. The claims go with their
 * pods by garbage collection.
 */
public final class EphemeralVolumeController implements Reconciler {
  private static final String VOLUMES = "volumes";
  private static final String EPHEMERAL = "ephemeral";

  private final Api api;
  private final EventRecorder events;

  /** A controller on an API server. */
  public EphemeralVolumeController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
  }

  @Override
  public String name() {
    return "ephemeral-volume-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.PODS, Resources.PERSISTENT_VOLUME_CLAIMS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    boolean isPod = change.key().resource().equals(Resources.PODS);
    if (isPod && change.kind() == Change.Kind.ADDED && hasEphemeral(change.after())) {
      keys.accept(change.key());
    }
    boolean isClaim = change.key().resource().equals(Resources.PERSISTENT_VOLUME_CLAIMS);
    if (isClaim && change.kind() == Change.Kind.DELETED) {
      for (Tree pod : api.list(Resources.PODS, change.key().namespace())) {
        if (names(pod, change.key().name())) {
          keys.accept(api.keyOf(pod));
        }
      }
    }
  }

  private static boolean hasEphemeral(Tree pod) {
    return pod.items("spec", VOLUMES).stream().anyMatch(volume -> !volume.at(EPHEMERAL).isUnset());
  }

  private static boolean names(Tree pod, String claim) {
    return pod.items("spec", VOLUMES).stream()
        .filter(volume -> !volume.at(EPHEMERAL).isUnset())
        .anyMatch(volume -> claimName(pod, volume).equals(claim));
  }

  // As VolumeClaimName in component-helpers/storage/ephemeral/ephemeral.go.
  private static String claimName(Tree pod, Tree volume) {
    return pod.text("", "metadata", "name") + "-" + volume.text("", "name");
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Pod> found = api.find(key).map(Pod::new).filter(pod -> !pod.isTerminating());
    if (found.isEmpty()) {
      return;
    }
    for (Tree volume : found.get().tree().items("spec", VOLUMES)) {
      if (!volume.at(EPHEMERAL).isUnset()) {
        claim(found.get(), volume);
      }
    }
  }

  private void claim(Pod pod, Tree volume) {
    String namespace = pod.object().namespace();
    String name = claimName(pod.tree(), volume);
    ObjectKey key = new ObjectKey(Resources.PERSISTENT_VOLUME_CLAIMS, namespace, name);
    Optional<Tree> claim = api.find(key);
    if (claim.isPresent() && isOf(pod, claim.get())) {
      return;
    }
    if (claim.isPresent()) {
      String owner = namespace + "/" + pod.name() + " (pod is not owner)";
      String words = "PVC " + namespace + "/" + name + " was not created for pod " + owner;
      fail(pod, volume, words);
      throw ApiError.conflict(key, words);
    }
    try {
      api.create(made(pod, volume, key));
    } catch (ApiError refusal) {
      fail(pod, volume, "create PVC " + name + ": " + refusal.message());
      throw refusal;
    }
  }

  private static boolean isOf(Pod pod, Tree claim) {
    return new KubeObject(claim).isControlledBy(pod.uid());
  }

  private void fail(Pod pod, Tree volume, String words) {
    String message = "ephemeral volume " + volume.text("", "name") + ": " + words;
    events.warning(pod.tree(), "FailedBinding", message);
  }

  private static Tree made(Pod pod, Tree volume, ObjectKey key) {
    Tree template = volume.at(EPHEMERAL, "volumeClaimTemplate");
    Tree owner =
        new ObjectBuilder()
            .put("apiVersion", "v1")
            .put("kind", "Pod")
            .put("name", pod.name())
            .put("uid", pod.uid())
            .put("controller", Tree.of(true))
            .put("blockOwnerDeletion", Tree.of(true))
            .build();
    Tree metadata =
        new ObjectBuilder()
            .put("name", key.name())
            .put("namespace", key.namespace())
            .put("annotations", template.at("metadata", "annotations"))
            .put("labels", template.at("metadata", "labels"))
            .put("ownerReferences", ListTree.of(owner))
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "PersistentVolumeClaim")
        .put("metadata", metadata)
        .put("spec", template.at("spec"))
        .build();
  }
}
