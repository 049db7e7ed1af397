package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Volumes, claims to them, and what provides them. */
// As printPersistentVolume and its neighbours in printers.go, v1.37.
final class StorageTables {
  static final KindTable PERSISTENT_VOLUME =
      KindTable.of(
          "PersistentVolume",
          StorageTables::persistentVolume,
          Column.objectName(),
          Column.text("Capacity"),
          Column.text("Access Modes"),
          Column.text("Reclaim Policy"),
          Column.text("Status"),
          Column.text("Claim"),
          Column.text("StorageClass"),
          Column.text("VolumeAttributesClass"),
          Column.text("Reason"),
          Column.age(),
          Column.text("VolumeMode").wide());

  static final KindTable PERSISTENT_VOLUME_CLAIM =
      KindTable.of(
          "PersistentVolumeClaim",
          StorageTables::persistentVolumeClaim,
          Column.objectName(),
          Column.text("Status"),
          Column.text("Volume"),
          Column.text("Capacity"),
          Column.text("Access Modes"),
          Column.text("StorageClass"),
          Column.text("VolumeAttributesClass"),
          Column.age(),
          Column.text("VolumeMode").wide());

  static final KindTable VOLUME_ATTRIBUTES_CLASS =
      KindTable.of(
          "VolumeAttributesClass.storage.k8s.io",
          (attributes, cells) -> cells.name().textAt("driverName").age(),
          Column.objectName(),
          Column.text("DriverName"),
          Column.age());

  static final KindTable VOLUME_ATTACHMENT =
      KindTable.of(
          "VolumeAttachment.storage.k8s.io",
          (attachment, cells) ->
              cells
                  .name()
                  .textAt("spec", "attacher")
                  .textAt("spec", "source", "persistentVolumeName")
                  .textAt("spec", "nodeName")
                  .flag(attachment.flag(false, "status", "attached"))
                  .age(),
          Column.objectName(),
          Column.named("Attacher"),
          Column.text("PV"),
          Column.text("Node"),
          Column.flag("Attached"),
          Column.age());

  static final KindTable CSI_NODE =
      KindTable.of(
          "CSINode.storage.k8s.io",
          (node, cells) -> cells.name().count("spec", "drivers").age(),
          Column.objectName(),
          Column.integer("Drivers"),
          Column.age());

  static final KindTable CSI_DRIVER =
      KindTable.of(
          "CSIDriver.storage.k8s.io",
          StorageTables::csiDriver,
          Column.objectName(),
          Column.flag("AttachRequired"),
          Column.flag("PodInfoOnMount"),
          Column.flag("StorageCapacity"),
          Column.text("TokenRequests"),
          Column.flag("RequiresRepublish"),
          Column.text("Modes"),
          Column.age());

  private static final Map<String, String> SHORT_MODES = new LinkedHashMap<>();

  static {
    SHORT_MODES.put("ReadWriteOnce", "RWO");
    SHORT_MODES.put("ReadOnlyMany", "ROX");
    SHORT_MODES.put("ReadWriteMany", "RWX");
    SHORT_MODES.put("ReadWriteOncePod", "RWOP");
  }

  private StorageTables() {}

  private static void persistentVolume(Tree volume, Cells cells) {
    Tree claim = volume.at("spec", "claimRef");
    cells
        .name()
        .text(Texts.quantity(volume.at("spec", "capacity", "storage")))
        .text(modes(volume.items("spec", "accessModes")))
        .textAt("spec", "persistentVolumeReclaimPolicy")
        .text(phase(volume))
        .text(claim.isUnset() ? "" : claim.text("", "namespace") + "/" + claim.text("", "name"))
        .text(storageClass(volume))
        .textOr(Cells.UNSET, "spec", "volumeAttributesClassName")
        .textAt("status", "reason")
        .age()
        .textOr(Cells.UNSET, "spec", "volumeMode");
  }

  private static void persistentVolumeClaim(Tree claim, Cells cells) {
    boolean isBound = !claim.text("", "spec", "volumeName").isEmpty();
    cells
        .name()
        .text(phase(claim))
        .textAt("spec", "volumeName")
        .text(isBound ? Texts.quantity(claim.at("status", "capacity", "storage")) : "")
        .text(isBound ? modes(claim.items("status", "accessModes")) : "")
        .text(storageClass(claim))
        .textOr(Cells.UNSET, "spec", "volumeAttributesClassName")
        .age()
        .textOr(Cells.UNSET, "spec", "volumeMode");
  }

  private static String phase(Tree object) {
    return Texts.isTerminating(object) ? "Terminating" : object.text("", "status", "phase");
  }

  // As GetPersistentVolumeClass in apis/core/helper/helpers.go, v1.37: the annotation comes first.
  private static String storageClass(Tree object) {
    return object
        .textAt("metadata", "annotations", "volume.beta.kubernetes.io/storage-class")
        .orElseGet(() -> object.text("", "spec", "storageClassName"));
  }

  private static String modes(List<Tree> modes) {
    List<String> given = Texts.texts(modes);
    StringJoiner shown = new StringJoiner(",");
    SHORT_MODES.forEach(
        (mode, shortened) -> {
          if (given.contains(mode)) {
            shown.add(shortened);
          }
        });
    return shown.toString();
  }

  private static void csiDriver(Tree driver, Cells cells) {
    Tree spec = driver.at("spec");
    String modes = String.join(",", Texts.texts(spec.items("volumeLifecycleModes")));
    cells
        .name()
        .flag(spec.flag(true, "attachRequired"))
        .flag(spec.flag(false, "podInfoOnMount"))
        .flag(spec.flag(false, "storageCapacity"))
        .text(
            spec.at("tokenRequests").isUnset()
                ? Cells.UNSET
                : Texts.joined(spec.items("tokenRequests"), "audience"))
        .flag(spec.flag(false, "requiresRepublish"))
        .text(Texts.orElse(modes, Cells.NONE))
        .age();
  }
}
