package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.reconcile.Reconciler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets a deleted volume go once no claim is bound to it.
 *
 * <p>Follows {@code pkg/controller/volume/pvprotection/pv_protection_controller.go}, v1.37.
 */
public final class VolumeProtectionController implements Reconciler {
  private static final String FINALIZER = "kubernetes.io/pv-protection";

  private final Api api;

  /** A controller on an API server. */
  public VolumeProtectionController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "pv-protection-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.PERSISTENT_VOLUMES);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.PERSISTENT_VOLUMES)) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<PersistentVolume> volume = api.find(key).map(PersistentVolume::new);
    if (volume.isEmpty()) {
      return;
    }
    KubeObject object = volume.get().object();
    List<String> finalizers = new ArrayList<>(object.finalizers());
    if (object.isTerminating() && !volume.get().phase().equals("Bound")) {
      finalizers.remove(FINALIZER);
    } else if (!object.isTerminating() && !finalizers.contains(FINALIZER)) {
      finalizers.add(FINALIZER);
    }
    api.modify(key, stored -> new KubeObject(stored).withFinalizers(finalizers).tree());
  }
}
