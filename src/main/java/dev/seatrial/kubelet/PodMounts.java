package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a pod's volumes are attached to its node and set up: nothing of it begins before.
 *
 * <p>Follows {@code WaitForAttachAndMount} in {@code pkg/kubelet/volumemanager/volume_manager.go},
 * v1.37.
 */
record PodMounts(PodSync sync) {
  private static final String DRIVERS = "csidrivers.storage.k8s.io";

  /** Whether the pod can begin; says from time to time why it cannot. */
  boolean areReady() {
    PodRuntime runtime = sync.runtime();
    if (!runtime.ip().isEmpty() || sync.world().timing().isBrief()) {
      return true;
    }
    List<String> unattached = unattached();
    List<String> unmounted = new ArrayList<>(unattached);
    unmounted.addAll(notSetUp());
    if (unmounted.isEmpty()) {
      runtime.mounts(MountWait.NONE);
      return true;
    }
    MountWait wait = runtime.mounts();
    if (wait.isNone()) {
      runtime.mounts(wait.begun(sync.now()));
    } else if (wait.patienceMicros() <= sync.now()) {
      Collections.sort(unmounted);
      sync.events().notMounted(sync.pod(), unmounted, unattached);
      runtime.mounts(wait.anew(sync.now()));
    }
    return false;
  }

  /** Those of config maps and secrets that lack something, or did when they were last tried. */
  private List<String> notSetUp() {
    MountWait wait = sync.runtime().mounts();
    if (wait.rests(sync.now())) {
      // What was mended meanwhile waits for the next attempt all the same.
      return wait.failed();
    }
    List<String> failed = new ArrayList<>();
    ConfigSources sources = new ConfigSources(sync.api(), sync.pod());
    for (Tree volume : sync.pod().items("spec", "volumes")) {
      Optional<String> error = sources.volume(volume).filter(why -> isMounted(volume));
      if (error.isPresent()) {
        String name = volume.text("", "name");
        sync.events().notSetUp(sync.pod(), name, error.get());
        failed.add(name);
      }
    }
    if (!failed.isEmpty() || !wait.failed().isEmpty()) {
      sync.runtime().mounts(wait.tried(failed, sync.now()));
    }
    return failed;
  }

  // As getExpectedVolumes: nobody waits for a volume that no container mounts.
  private boolean isMounted(Tree volume) {
    String name = volume.text("", "name");
    return Stream.of("containers", "initContainers", "ephemeralContainers")
        .flatMap(list -> sync.pod().items("spec", list).stream())
        .flatMap(
            container ->
                Stream.concat(
                    container.items("volumeMounts").stream(),
                    container.items("volumeDevices").stream()))
        .anyMatch(mount -> mount.text("", "name").equals(name));
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
