package dev.seatrial.validation.storage;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/**
 * The rules for volumes on the disks of one cloud, in pods and in persistent volumes.
 *
 * <p>Follows validateGCEPersistentDiskVolumeSource and its neighbours in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class CloudVolumeValidation {
  private static final int LARGEST_PARTITION = 255;

  private CloudVolumeValidation() {}

  static void gcePersistentDisk(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "pdName");
    partition(source.at("partition"), errors);
  }

  static void awsElasticBlockStore(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "volumeID");
    partition(source.at("partition"), errors);
  }

  static void cinder(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "volumeID");
    StorageVolumeValidation.secretName(source, errors);
  }

  static void cinderPersistent(FieldValue source, FieldErrors errors) {
    cinder(source, errors);
    StorageVolumeValidation.secretNamespace(source, errors);
  }

  static void azureFile(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "secretName", "shareName");
  }

  static void azureFilePersistent(FieldValue source, FieldErrors errors) {
    azureFile(source, errors);
    FieldValue namespace = source.at("secretNamespace");
    if (namespace.isSet() && namespace.isEmpty()) {
      errors.required(namespace, "");
    }
  }

  static void azureDisk(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "diskName", "diskURI");
    oneOf(source.at("cachingMode"), List.of("None", "ReadOnly", "ReadWrite"), errors);
    oneOf(source.at("kind"), List.of("Dedicated", "Managed", "Shared"), errors);
    FieldValue uri = source.at("diskURI");
    boolean managed = source.at("kind").text().equals("Managed");
    if (managed && !uri.text().startsWith("/subscriptions/")) {
      errors.notSupported(
          uri,
          List.of(
              "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute"
                  + "/disks/{disk-id}"));
    }
    if (source.at("kind").isSet() && !managed && !uri.text().startsWith("https://")) {
      errors.notSupported(
          uri,
          List.of("https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"));
    }
  }

  static void vsphereVolume(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "volumePath");
  }

  static void photonPersistentDisk(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "pdID");
  }

  static void portworxVolume(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "volumeID");
  }

  private static void oneOf(FieldValue field, List<String> supported, FieldErrors errors) {
    if (field.isSet() && !supported.contains(field.text())) {
      errors.notSupported(field, supported);
    }
  }

  private static void partition(FieldValue partition, FieldErrors errors) {
    if (partition.number() < 0 || partition.number() > LARGEST_PARTITION) {
      // 0 is right as well, whatever the words say.
      errors.invalid(partition, "must be between 1 and 255, inclusive");
    }
  }
}
