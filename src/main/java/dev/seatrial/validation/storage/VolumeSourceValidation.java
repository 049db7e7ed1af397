package dev.seatrial.validation.storage;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.GoText;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.NameRule;
import dev.seatrial.validation.meta.PullPolicy;
import java.util.List;

/**
 * The rules for what a volume is made of: one of many sources, and just one.
 *
 * <p>Follows validateVolumeSource in {@code pkg/apis/core/validation/validation.go}, v1.37. A few
 * paths that upstream misspells are misspelt here too.
 */
final class VolumeSourceValidation {
  private static final int ISCSI_LENGTH = 64;

  private interface Rule {
    void check(FieldValue source, FieldErrors errors);
  }

  /**
   * One kind of source.
   *
   * @param field its field
   * @param forbiddenAt what the path says when there is a source already
   * @param checkedAt what the paths below it say
   */
  private record Source(String field, String forbiddenAt, String checkedAt, Rule rule) {
    static Source of(String field, Rule rule) {
      return new Source(field, field, field, rule);
    }
  }

  // In the order in which upstream asks; the first one wins.
  private static final List<Source> SOURCES =
      List.of(
          Source.of("hostPath", VolumeSourceValidation::hostPath),
          Source.of("gitRepo", VolumeSourceValidation::gitRepo),
          new Source(
              "gcePersistentDisk",
              "gcePersistentDisk",
              "persistentDisk",
              CloudVolumeValidation::gcePersistentDisk),
          Source.of("awsElasticBlockStore", CloudVolumeValidation::awsElasticBlockStore),
          Source.of("secret", ConfigVolumeValidation::secret),
          Source.of("nfs", StorageVolumeValidation::nfs),
          Source.of("iscsi", StorageVolumeValidation::iscsi),
          Source.of("glusterfs", StorageVolumeValidation::glusterfs),
          Source.of("flocker", StorageVolumeValidation::flocker),
          Source.of(
              "persistentVolumeClaim",
              (source, errors) -> StorageVolumeValidation.required(errors, source, "claimName")),
          Source.of("rbd", StorageVolumeValidation::rbd),
          Source.of("cinder", CloudVolumeValidation::cinder),
          new Source("cephfs", "cephFS", "cephfs", StorageVolumeValidation::cephfs),
          Source.of("quobyte", StorageVolumeValidation::quobyte),
          new Source(
              "downwardAPI", "downwarAPI", "downwardAPI", ConfigVolumeValidation::downwardApi),
          Source.of("fc", StorageVolumeValidation::fibreChannel),
          Source.of("flexVolume", StorageVolumeValidation::flexVolume),
          Source.of("configMap", ConfigVolumeValidation::configMap),
          Source.of("azureFile", CloudVolumeValidation::azureFile),
          Source.of("vsphereVolume", CloudVolumeValidation::vsphereVolume),
          Source.of("photonPersistentDisk", CloudVolumeValidation::photonPersistentDisk),
          Source.of("portworxVolume", CloudVolumeValidation::portworxVolume),
          Source.of("azureDisk", CloudVolumeValidation::azureDisk),
          Source.of("storageos", StorageVolumeValidation::storageos),
          Source.of("projected", ProjectedVolumeValidation::projected),
          Source.of("scaleIO", StorageVolumeValidation::scaleIo),
          Source.of("csi", StorageVolumeValidation::csi),
          Source.of("ephemeral", VolumeSourceValidation::ephemeral),
          Source.of("image", VolumeSourceValidation::image));

  private VolumeSourceValidation() {}

  /** As validateVolumeSource; the name of the pod is empty in a template. */
  static void source(FieldValue volume, String podName, FieldErrors errors) {
    boolean found = volume.at("emptyDir").isSet();
    if (found) {
      emptyDir(volume.at("emptyDir"), errors);
    }
    for (Source source : SOURCES) {
      if (!volume.at(source.field()).isSet()) {
        continue;
      }
      if (found) {
        errors.forbidden(
            seenAt(volume, source, source.forbiddenAt()),
            "may not specify more than 1 volume type");
      } else {
        source.rule().check(seenAt(volume, source, source.checkedAt()), errors);
        claimName(volume, source, podName, errors);
      }
      iscsiName(volume, source, errors);
      found = true;
    }
    if (!found) {
      errors.required(volume, "must specify a volume type");
    }
  }

  /** As validateHostPathVolumeSource. */
  static void hostPath(FieldValue source, FieldErrors errors) {
    if (source.at("path").isEmpty()) {
      errors.required(source.at("path"), "");
      return;
    }
    PathValidation.noBacksteps(source.at("path"), errors);
    List<String> types =
        List.of(
            "",
            "BlockDevice",
            "CharDevice",
            "Directory",
            "DirectoryOrCreate",
            "File",
            "FileOrCreate",
            "Socket");
    if (!types.contains(source.at("type").text())) {
      errors.notSupported(source.at("type"), types);
    }
  }

  private static FieldValue seenAt(FieldValue volume, Source source, String name) {
    return new FieldValue(volume.path().field(name), volume.tree().at(source.field()));
  }

  private static void emptyDir(FieldValue source, FieldErrors errors) {
    if (Quantity.of(source.at("sizeLimit").tree()).sign() < 0) {
      errors.forbidden(source.at("sizeLimit"), "SizeLimit field must be a valid resource quantity");
    }
  }

  private static void gitRepo(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "repository");
    PathValidation.descending(source.at("directory"), errors);
  }

  private static void ephemeral(FieldValue source, FieldErrors errors) {
    FieldValue template = source.at("volumeClaimTemplate");
    if (template.isSet()) {
      ClaimTemplateValidation.template(template, errors);
    } else {
      errors.required(template, "");
    }
  }

  // As ValidatePersistentVolumeName: the claim is named after the pod and the volume.
  private static void claimName(
      FieldValue volume, Source source, String podName, FieldErrors errors) {
    String name = volume.at("name").text();
    if (!source.field().equals("ephemeral") || podName.isEmpty() || name.isEmpty()) {
      return;
    }
    String claim = podName + "-" + name;
    for (String words : NameRule.DNS_SUBDOMAIN.wrong(claim)) {
      errors.invalid(volume.at("name"), "PVC name " + GoText.quoted(claim) + ": " + words);
    }
  }

  private static void iscsiName(FieldValue volume, Source source, FieldErrors errors) {
    FieldValue iscsi = volume.at("iscsi");
    String name = volume.at("name").text() + ":" + iscsi.at("targetPortal").text();
    if (source.field().equals("iscsi")
        && iscsi.at("initiatorName").isSet()
        && Formats.bytes(name) > ISCSI_LENGTH) {
      errors.invalidText(
          volume.at("name"),
          "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if"
              + " iscsi.initiatorName is specified.");
    }
  }

  private static void image(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "reference");
    PullPolicy.check(source.at("pullPolicy"), errors);
  }
}
