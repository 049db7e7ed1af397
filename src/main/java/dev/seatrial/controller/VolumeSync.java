package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * Brings a volume's phase in step with its claim, and reclaims it once the claim is gone.
 *
 * <p>Follows {@code syncVolume} and {@code reclaimVolume} in {@code
 * pkg/controller/volume/persistentvolume/pv_controller.go}, v1.37.
 */
final class VolumeSync {
  private static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";

  private final Api api;
  private final EventRecorder events;
  private final VolumeBinder binder;

  VolumeSync(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
    this.binder = new VolumeBinder(api);
  }

  /** Whether the claim has to be looked at as well: it has yet to be bound to the volume. */
  boolean sync(PersistentVolume volume) {
    if (volume.claimRef().text("", "uid").isEmpty()) {
      binder.phase(volume, "Available", "");
      return false;
    }
    Optional<PersistentVolumeClaim> claim =
        api.find(claimKey(volume))
            .map(PersistentVolumeClaim::new)
            .filter(one -> one.object().uid().equals(volume.claimRef().text("", "uid")));
    if (claim.isEmpty()) {
      release(volume);
      return false;
    }
    String bound = claim.get().volumeName();
    if (bound.isEmpty()) {
      return isOfSameMode(volume, claim.get());
    }
    if (bound.equals(volume.object().name())) {
      return !binder.phase(volume, "Bound", "") && !claim.get().isBindingComplete();
    }
    if (isProvisioned(volume) && volume.reclaimPolicy().equals("Delete")) {
      release(volume);
    } else {
      binder.unbind(volume);
    }
    return false;
  }

  static ObjectKey claimKey(PersistentVolume volume) {
    Tree reference = volume.claimRef();
    return new ObjectKey(
        Resources.PERSISTENT_VOLUME_CLAIMS,
        reference.text("", "namespace"),
        reference.text("", "name"));
  }

  private boolean isOfSameMode(PersistentVolume volume, PersistentVolumeClaim claim) {
    boolean same = volume.volumeMode().equals(claim.volumeMode());
    if (!same) {
      events.warning(
          volume.tree(),
          "VolumeMismatch",
          "Cannot bind PersistentVolume to requested PersistentVolumeClaim \""
              + claim.object().name()
              + "\" due to incompatible volumeMode.");
      events.warning(
          claim.tree(),
          "VolumeMismatch",
          "Cannot bind PersistentVolume \""
              + volume.object().name()
              + "\" to requested PersistentVolumeClaim due to incompatible volumeMode.");
    }
    return same;
  }

  private void release(PersistentVolume volume) {
    if (!volume.phase().equals("Failed")) {
      binder.phase(volume, "Released", "");
    }
    PersistentVolume released = new PersistentVolume(api.get(api.keyOf(volume.tree())));
    switch (volume.reclaimPolicy()) {
      case "Delete" -> delete(released);
      case "Recycle" -> recycle(released);
      default -> {}
    }
  }

  // As deleteVolumeOperation: what a provisioner made, it takes away again.
  private void delete(PersistentVolume volume) {
    if (isProvisioned(volume)) {
      return;
    }
    Optional<String> problem = deletionProblem(volume);
    if (problem.isEmpty()) {
      api.delete(api.keyOf(volume.tree()), DeleteOptions.DEFAULT);
    } else if (binder.phase(volume, "Failed", problem.get())) {
      events.warning(volume.tree(), "VolumeFailedDelete", problem.get());
    }
  }

  // Of the volumes without a driver of their own, the controller manager can only delete this one.
  private static Optional<String> deletionProblem(PersistentVolume volume) {
    Tree hostPath = volume.tree().at("spec", "hostPath");
    if (hostPath.isUnset()) {
      return Optional.of(
          "error getting deleter volume plugin for volume \""
              + volume.object().name()
              + "\": no deletable volume plugin matched");
    }
    String path = hostPath.text("", "path");
    return path.matches(".*/tmp/.+")
        ? Optional.empty()
        : Optional.of("host_path deleter only supports /tmp/.+ but received provided " + path);
  }

  private void recycle(PersistentVolume volume) {
    boolean recyclable =
        volume.tree().at("spec", "hostPath").isPresent()
            || volume.tree().at("spec", "nfs").isPresent();
    if (recyclable) {
      events.normal(volume.tree(), "VolumeRecycled", "Volume recycled");
      binder.unbind(volume);
    } else if (binder.phase(volume, "Failed", "No recycler plugin found for the volume!")) {
      events.warning(
          volume.tree(), "VolumeFailedRecycle", "No recycler plugin found for the volume!");
    }
  }

  private static boolean isProvisioned(PersistentVolume volume) {
    return volume.object().annotation(PROVISIONED_BY).isPresent();
  }
}
