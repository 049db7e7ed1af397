package dev.seatrial.defaulting;

import dev.seatrial.object.Image;
import dev.seatrial.tree.ObjectTree;
import java.util.List;

/** Volumes and claims to them, as {@code pkg/apis/core/v1/defaults.go} of v1.37 has them. */
final class VolumeRules {
  // 0644.
  private static final int FILE_MODE = 420;
  private static final int HOUR_SECONDS = 3600;

  private VolumeRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of("core/v1.Volume", VolumeRules::volume),
        Rule.of("core/v1.SecretVolumeSource", source -> source.unset("defaultMode", FILE_MODE)),
        Rule.of("core/v1.ConfigMapVolumeSource", source -> source.unset("defaultMode", FILE_MODE)),
        Rule.of(
            "core/v1.DownwardAPIVolumeSource", source -> source.unset("defaultMode", FILE_MODE)),
        Rule.of("core/v1.ProjectedVolumeSource", source -> source.unset("defaultMode", FILE_MODE)),
        Rule.of(
            "core/v1.ServiceAccountTokenProjection",
            token -> token.unset("expirationSeconds", HOUR_SECONDS)),
        Rule.of("core/v1.HostPathVolumeSource", source -> source.unset("type", "")),
        Rule.of("core/v1.AzureDiskVolumeSource", disk -> disk.unset("readOnly", false)),
        Rule.of("core/v1.PersistentVolume", VolumeRules::persistentVolume),
        Rule.of(
            "core/v1.PersistentVolumeClaim", claim -> claim.struct("status", VolumeRules::pending)),
        Rule.of(
            "core/v1.PersistentVolumeClaimSpec", spec -> spec.unset("volumeMode", "Filesystem")));
  }

  private static Filling volume(Filling volume) {
    ObjectTree object = volume.done();
    if (!hasSource(object)) {
      return volume.set("emptyDir", ObjectTree.EMPTY);
    }
    return volume.pointer(
        "image",
        image ->
            Filling.of(image)
                .empty("pullPolicy", Image.defaultPullPolicy(image.text("", "reference")))
                .done());
  }

  private static boolean hasSource(ObjectTree volume) {
    for (int i = 0; i < volume.size(); i++) {
      if (!volume.name(i).equals("name") && !volume.value(i).isUnset()) {
        return true;
      }
    }
    return false;
  }

  private static Filling persistentVolume(Filling volume) {
    return volume
        .struct("status", VolumeRules::pending)
        .struct(
            "spec",
            spec ->
                Filling.of(spec)
                    .empty("persistentVolumeReclaimPolicy", "Retain")
                    .unset("volumeMode", "Filesystem")
                    .done());
  }

  private static ObjectTree pending(ObjectTree status) {
    return Filling.of(status).empty("phase", "Pending").done();
  }
}
