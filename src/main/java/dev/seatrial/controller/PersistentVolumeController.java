package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Binds claims and volumes to each other.
 *
 * <p>Follows {@code pkg/controller/volume/persistentvolume/pv_controller_base.go}, v1.37: what is
 * not bound is looked at again every 15 seconds from the controller's start on.
 */
public final class PersistentVolumeController implements Reconciler {
  private static final long RESYNC_MICROS = 15_000_000;

  private final Api api;
  private final long startMicros;
  private final ClaimUsers users;
  private final ClaimSync claims;
  private final VolumeSync volumes;

  /** A controller that writes its events through the recorder. */
  public PersistentVolumeController(Api api, EventRecorder events) {
    this.api = api;
    this.startMicros = api.clock().nowMicros();
    this.users = new ClaimUsers(api);
    this.claims = new ClaimSync(api, events, users);
    this.volumes = new VolumeSync(api, events);
  }

  @Override
  public String name() {
    return "persistentvolume-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(
        Resources.PODS, Resources.PERSISTENT_VOLUMES, Resources.PERSISTENT_VOLUME_CLAIMS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    ObjectKey key = change.key();
    switch (key.resource()) {
      case Resources.PODS -> users.take(change);
      case Resources.PERSISTENT_VOLUMES -> {
        keys.accept(key);
        // A volume that goes leaves a claim behind that is lost.
        if (change.kind() == Change.Kind.DELETED
            && change.after().at("spec", "claimRef").isPresent()) {
          keys.accept(VolumeSync.claimKey(new PersistentVolume(change.after())));
        }
      }
      case Resources.PERSISTENT_VOLUME_CLAIMS -> {
        keys.accept(key);
        String volume = new PersistentVolumeClaim(change.after()).volumeName();
        if (change.kind() == Change.Kind.DELETED && !volume.isEmpty()) {
          keys.accept(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", volume));
        }
      }
      default -> {}
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    if (key.resource().equals(Resources.PERSISTENT_VOLUMES)) {
      PersistentVolume volume = new PersistentVolume(found.get());
      if (volumes.sync(volume)) {
        syncClaim(VolumeSync.claimKey(volume), requeue);
      }
    } else {
      syncClaim(key, requeue);
    }
  }

  private void syncClaim(ObjectKey key, Requeue requeue) {
    claims.sync(new PersistentVolumeClaim(api.get(key)));
    boolean settled =
        api.find(key)
            .filter(claim -> !new PersistentVolumeClaim(claim).phase().equals("Pending"))
            .isPresent();
    if (!settled) {
      long left = RESYNC_MICROS - (api.clock().nowMicros() - startMicros) % RESYNC_MICROS;
      requeue.after(Duration.ofNanos(left * 1_000));
    }
  }
}
