package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.object.Quantity;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says of a claim that asks for more than its volume has that somebody else has to expand it: no
 * storage is expanded by the controller manager itself any more.
 *
 * <p>Follows {@code pkg/controller/volume/expand/expand_controller.go}, v1.37.
 */
public final class VolumeExpandController implements Reconciler {
  private final Api api;
  private final EventRecorder events;

  /** A controller on an API server. */
  public VolumeExpandController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
  }

  @Override
  public String name() {
    return "persistentvolume-expander-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.PERSISTENT_VOLUME_CLAIMS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (!change.key().resource().equals(Resources.PERSISTENT_VOLUME_CLAIMS)
        || change.kind() == Change.Kind.DELETED) {
      return;
    }
    Tree before = change.before();
    Tree after = change.after();
    boolean isNew = change.kind() == Change.Kind.ADDED;
    if (isNew
        || requested(after).compareTo(requested(before)) > 0
        || capacity(after).compareTo(capacity(before)) > 0) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key).filter(VolumeExpandController::isToExpand);
    if (found.isEmpty()) {
      return;
    }
    Tree claim = found.get();
    String volume = claim.text("", "spec", "volumeName");
    Tree bound = api.get(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", volume));
    if (!bound.at("spec", "claimRef", "uid").equals(claim.at("metadata", "uid"))) {
      throw ApiError.conflict(key, "persistent Volume is not bound to PVC being updated");
    }
    events.normal(
        claim, "ExternalExpanding", "waiting for an external controller to expand this PVC");
  }

  private static boolean isToExpand(Tree claim) {
    return new PersistentVolumeClaim(claim).phase().equals("Bound")
        && requested(claim).compareTo(capacity(claim)) > 0;
  }

  private static Quantity requested(Tree claim) {
    return Quantity.of(claim.at("spec", "resources", "requests", "storage"));
  }

  private static Quantity capacity(Tree claim) {
    return Quantity.of(claim.at("status", "capacity", "storage"));
  }
}
