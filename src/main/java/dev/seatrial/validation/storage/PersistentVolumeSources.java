package dev.seatrial.validation.storage;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;

/**
 * Where the data of a PersistentVolume lies: in just one kind of storage.
 *
 * <p>As {@code ValidatePersistentVolumeSpec} in {@code pkg/apis/core/validation/validation.go},
 * v1.37.
 */
final class PersistentVolumeSources {
  private interface Rule {
    void check(FieldValue source, FieldErrors errors);
  }

  /** A field, what upstream calls it when there are two, what when it looks inside, the rule. */
  private record Source(String field, String forbiddenAt, String checkedAt, Rule rule) {
    static Source of(String field, Rule rule) {
      return new Source(field, field, field, rule);
    }
  }

  private static final String FLEX = "flexVolume";

  // In the order in which upstream asks; the first one wins.
  private static final List<Source> SOURCES =
      List.of(
          Source.of("hostPath", VolumeSourceValidation::hostPath),
          new Source(
              "gcePersistentDisk",
              "gcePersistentDisk",
              "persistentDisk",
              CloudVolumeValidation::gcePersistentDisk),
          Source.of("awsElasticBlockStore", CloudVolumeValidation::awsElasticBlockStore),
          Source.of("glusterfs", StorageVolumeValidation::glusterfsPersistent),
          Source.of("flocker", StorageVolumeValidation::flocker),
          Source.of("nfs", StorageVolumeValidation::nfs),
          Source.of("rbd", StorageVolumeValidation::rbd),
          Source.of("quobyte", StorageVolumeValidation::quobyte),
          new Source("cephfs", "cephFS", "cephfs", StorageVolumeValidation::cephfs),
          Source.of("iscsi", StorageVolumeValidation::iscsi),
          Source.of("cinder", CloudVolumeValidation::cinderPersistent),
          Source.of("fc", StorageVolumeValidation::fibreChannel),
          Source.of(FLEX, StorageVolumeValidation::flexVolume),
          Source.of("azureFile", CloudVolumeValidation::azureFilePersistent),
          Source.of("vsphereVolume", CloudVolumeValidation::vsphereVolume),
          Source.of("photonPersistentDisk", CloudVolumeValidation::photonPersistentDisk),
          Source.of("portworxVolume", CloudVolumeValidation::portworxVolume),
          Source.of("azureDisk", CloudVolumeValidation::azureDisk),
          Source.of("scaleIO", StorageVolumeValidation::scaleIo),
          Source.of("local", PersistentVolumeSources::local),
          Source.of("storageos", StorageVolumeValidation::storageosPersistent),
          Source.of("csi", PersistentVolumeSources::csi));

  private PersistentVolumeSources() {}

  /** The name of the volume is part of what iSCSI names must fit with. */
  static void check(FieldValue spec, String volumeName, FieldErrors errors) {
    int found = 0;
    for (Source source : SOURCES) {
      FieldValue value = spec.at(source.field());
      if (!value.isSet()) {
        continue;
      }
      if (found > 0 && !source.field().equals(FLEX)) {
        errors.forbidden(
            new FieldValue(spec.path().field(source.forbiddenAt()), value.tree()),
            "may not specify more than 1 volume type");
        continue;
      }
      found++;
      FieldValue seen = new FieldValue(spec.path().field(source.checkedAt()), value.tree());
      if (source.field().equals("iscsi")) {
        StorageVolumeValidation.iscsiPersistent(seen, volumeName, errors);
      } else {
        source.rule().check(seen, errors);
      }
      if (source.field().equals("local") && !spec.at("nodeAffinity").isSet()) {
        errors.required(spec.at("nodeAffinity"), "Local volume requires node affinity");
      }
    }
    if (found == 0) {
      errors.required(spec, "must specify a volume type");
    }
  }

  private static void local(FieldValue source, FieldErrors errors) {
    FieldValue path = source.at("path");
    if (path.isEmpty()) {
      errors.required(path, "");
    } else {
      PathValidation.noBacksteps(path, errors);
    }
  }

  private static void csi(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.csiDriver(source.at("driver"), errors);
    if (source.at("volumeHandle").isEmpty()) {
      errors.required(source.at("volumeHandle"), "");
    }
    for (String field :
        List.of(
            "controllerPublishSecretRef",
            "controllerExpandSecretRef",
            "nodePublishSecretRef",
            "nodeExpandSecretRef")) {
      if (source.at(field).isSet()) {
        secret(source.at(field), errors);
      }
    }
  }

  private static void secret(FieldValue reference, FieldErrors errors) {
    FieldValue name = reference.at("name");
    if (name.isEmpty()) {
      errors.required(name, "");
    } else {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
    FieldValue namespace = reference.at("namespace");
    if (namespace.isEmpty()) {
      errors.required(namespace, "");
    } else {
      errors.invalidEach(namespace, Formats.dnsLabel(namespace.text()));
    }
  }
}
