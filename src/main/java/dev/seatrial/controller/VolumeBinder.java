package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * Writes that a volume and a claim belong together, or no longer do: the volume first.
 *
 * <p>Follows {@code bind}, {@code unbindVolume}, {@code updateClaimStatus} and {@code
 * updateVolumePhase} in {@code pkg/controller/volume/persistentvolume/pv_controller.go}, v1.37.
 */
final class VolumeBinder {
  private static final String BIND_COMPLETED = "pv.kubernetes.io/bind-completed";

  private final Api api;

  VolumeBinder(Api api) {
    this.api = api;
  }

  /**
   * Writes what is missing first: each of the four writes of a binding takes its time, and is
   * followed by the look that it causes itself.
   */
  void bind(PersistentVolume volume, PersistentVolumeClaim claim) {
    Tree boundVolume = volume.withClaim(claim).tree();
    Tree boundClaim = boundClaim(claim, volume.object().name());
    if (!boundVolume.equals(volume.tree())) {
      api.update(boundVolume);
    } else if (!phase(volume, "Bound", "")) {
      if (boundClaim.equals(claim.tree())) {
        claimBound(claim, volume);
      } else {
        api.update(boundClaim);
      }
    }
  }

  private static Tree boundClaim(PersistentVolumeClaim claim, String volume) {
    KubeObject changed = claim.object();
    if (!claim.volumeName().equals(volume)) {
      changed = new KubeObject(claim.tree().with(Tree.of(volume), "spec", "volumeName"));
      changed = changed.withAnnotation(PersistentVolume.BOUND_BY_CONTROLLER, "yes");
    }
    return claim.isBindingComplete()
        ? changed.tree()
        : changed.withAnnotation(BIND_COMPLETED, "yes").tree();
  }

  private void claimBound(PersistentVolumeClaim claim, PersistentVolume volume) {
    ObjectTree status =
        claim
            .tree()
            .object("status")
            .with("phase", Tree.of("Bound"))
            .with("accessModes", Tree.of(volume.accessModes()));
    // The capacity of a claim that is bound already may differ on purpose.
    if (!claim.phase().equals("Bound")) {
      status = status.with("capacity", volume.tree().at("spec", "capacity"));
    }
    if (claim.phase().equals("Pending") && !volume.attributesClass().isEmpty()) {
      status = status.with("currentVolumeAttributesClassName", Tree.of(volume.attributesClass()));
    }
    Tree written = status;
    api.modifyStatus(api.keyOf(claim.tree()), stored -> written);
  }

  /** The claim has no volume: it waits for one, or has lost it. */
  void claimUnbound(PersistentVolumeClaim claim, String phase) {
    ObjectTree status =
        claim
            .tree()
            .object("status")
            .with("phase", Tree.of(phase))
            .with("accessModes", Tree.ABSENT)
            .with("capacity", Tree.ABSENT)
            .with("currentVolumeAttributesClassName", Tree.ABSENT);
    api.modifyStatus(api.keyOf(claim.tree()), stored -> status);
  }

  /** Takes back a binding; one that a user asked for stays for the claim of that name. */
  void unbind(PersistentVolume volume) {
    boolean ours = volume.object().annotation(PersistentVolume.BOUND_BY_CONTROLLER).isPresent();
    Tree changed =
        ours
            ? volume
                .object()
                .withoutAnnotation(PersistentVolume.BOUND_BY_CONTROLLER)
                .tree()
                .without("spec", "claimRef")
            : volume.tree().without("spec", "claimRef", "uid");
    phase(new PersistentVolume(api.update(changed)), "Available", "");
  }

  /** Writes the phase of a volume, unless it is in it already; whether it was not. */
  boolean phase(PersistentVolume volume, String phase, String message) {
    if (volume.phase().equals(phase)) {
      return false;
    }
    String now = Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000);
    ObjectTree status =
        volume
            .tree()
            .object("status")
            .with("phase", Tree.of(phase))
            .with("message", message.isEmpty() ? Tree.ABSENT : Tree.of(message))
            .with("lastPhaseTransitionTime", Tree.of(now));
    api.modifyStatus(api.keyOf(volume.tree()), stored -> status);
    return true;
  }
}
