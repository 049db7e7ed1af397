package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a pod's volumes are attached to its node: nothing of it begins before.
 *
 * <p>Follows {@code WaitForAttachAndMount} in {@code pkg/kubelet/volumemanager/volume_manager.go},
 * v1.37: given up after 123 s, and tried again 10 s later.
 */
record PodMounts(PodSync sync) {
  private static final long PATIENCE_MICROS = 123_000_000;
  private static final long BACK_OFF_MICROS = 10_000_000;
  private static final String DRIVERS = "csidrivers.storage.k8s.io";

  /** Whether the pod can begin; says from time to time why it cannot. */
  boolean areReady() {
    PodRuntime runtime = sync.runtime();
    if (!runtime.ip().isEmpty() || sync.world().timing().isBrief()) {
      return true;
    }
    List<String> missing = unattached();
    if (missing.isEmpty()) {
      return true;
    }
    if (runtime.mountMicros() == Long.MAX_VALUE) {
      runtime.mountBy(sync.now() + PATIENCE_MICROS);
    } else if (runtime.mountMicros() <= sync.now()) {
      sync.events().notMounted(sync.pod(), missing);
      runtime.mountBy(sync.now() + BACK_OFF_MICROS + PATIENCE_MICROS);
    }
    return false;
  }

  private List<String> unattached() {
    List<String> missing = new ArrayList<>();
    for (Tree volume : sync.pod().items("spec", "volumes")) {
      Optional<PersistentVolume> found = claim(volume).flatMap(this::volume);
      if (found.filter(this::isAttachable).isPresent() && !isAttached(found.get())) {
        missing.add(volume.text("", "name"));
      }
    }
    return missing;
  }

  private Optional<String> claim(Tree volume) {
    if (!volume.at("persistentVolumeClaim").isUnset()) {
      return Optional.of(volume.text("", "persistentVolumeClaim", "claimName"));
    }
    String pod = sync.pod().text("", "metadata", "name");
    return volume.at("ephemeral").isUnset()
        ? Optional.empty()
        : Optional.of(pod + "-" + volume.text("", "name"));
  }

  private Optional<PersistentVolume> volume(String claim) {
    Api api = sync.api();
    String namespace = sync.pod().text("", "metadata", "namespace");
    return api.find(new ObjectKey(Resources.PERSISTENT_VOLUME_CLAIMS, namespace, claim))
        .map(found -> found.text("", "spec", "volumeName"))
        .flatMap(name -> api.find(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", name)))
        .map(PersistentVolume::new);
  }

  private boolean isAttachable(PersistentVolume volume) {
    return !volume.csiDriver().isEmpty()
        && sync.api()
            .find(new ObjectKey(DRIVERS, "", volume.csiDriver()))
            .map(driver -> driver.flag(true, "spec", "attachRequired"))
            .orElse(true);
  }

  private boolean isAttached(PersistentVolume volume) {
    String name = volume.object().name();
    return sync.api().list(Resources.VOLUME_ATTACHMENTS, "").stream()
        .filter(one -> one.text("", "spec", "source", "persistentVolumeName").equals(name))
        .filter(one -> one.text("", "spec", "nodeName").equals(sync.node()))
        .anyMatch(one -> one.flag(false, "status", "attached"));
  }
}
