package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.storage.PathValidation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules for where a container sees the volumes of its pod.
 *
 * <p>Follows ValidateVolumeMounts and ValidateVolumeDevices in {@code
 * pkg/apis/core/validation/validation.go}, v1.37. Where upstream leaves the index out of a path, so
 * do we.
 */
final class VolumeMountValidation {
  private VolumeMountValidation() {}

  static void mounts(FieldValue container, PodContext pod, FieldErrors errors) {
    FieldValue mounts = container.at("volumeMounts");
    Map<String, String> devices = paths(container.at("volumeDevices"), "devicePath");
    Set<String> points = new TreeSet<>();
    for (FieldValue mount : mounts.items()) {
      name(mount.at("name"), pod, errors);
      FieldValue point = mount.at("mountPath");
      if (point.isEmpty()) {
        errors.required(point, "");
      }
      if (!points.add(point.text())) {
        errors.invalidText(point, "must be unique");
      }
      if (devices.containsKey(mount.at("name").text())) {
        errors.invalidText(mount.at("name"), "must not already exist in volumeDevices");
      }
      if (devices.containsValue(point.text())) {
        errors.invalidText(point, "must not already exist as a path in volumeDevices");
      }
      subPaths(mounts, mount, errors);
      propagation(seenAt(mounts, mount, "mountPropagation"), container, errors);
      recursiveReadOnly(seenAt(mounts, mount, "recursiveReadOnly"), mount, errors);
    }
  }

  static void devices(FieldValue container, PodContext pod, FieldErrors errors) {
    Map<String, String> mounts = paths(container.at("volumeMounts"), "mountPath");
    Set<String> paths = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (FieldValue device : container.at("volumeDevices").items()) {
      deviceName(device.at("name"), names, pod, errors);
      FieldValue path = device.at("devicePath");
      devicePath(path, paths, errors);
      if (mounts.containsKey(device.at("name").text())) {
        errors.invalidText(device.at("name"), "must not already exist in volumeMounts");
      }
      if (mounts.containsValue(path.text())) {
        errors.invalidText(path, "must not already exist as a path in volumeMounts");
      }
      if (!device.at("name").isEmpty()) {
        names.add(device.at("name").text());
      }
    }
  }

  private static void name(FieldValue name, PodContext pod, FieldErrors errors) {
    if (name.isEmpty()) {
      errors.required(name, "");
    }
    if (!pod.volumes().containsKey(name.text())) {
      errors.notFound(name);
    }
  }

  private static void subPaths(FieldValue mounts, FieldValue mount, FieldErrors errors) {
    FieldValue subPath = seenAt(mounts, mount, "subPath");
    FieldValue expression = seenAt(mounts, mount, "subPathExpr");
    if (!subPath.isEmpty()) {
      PathValidation.descending(subPath, errors);
    }
    if (!expression.isEmpty()) {
      if (!subPath.isEmpty()) {
        errors.invalid(mount.at("subPathExpr"), "subPathExpr and subPath are mutually exclusive");
      }
      PathValidation.descending(expression, errors);
    }
  }

  private static void propagation(
      FieldValue propagation, FieldValue container, FieldErrors errors) {
    Choice.optional(propagation, List.of("Bidirectional", "HostToContainer", "None"), errors);
    boolean privileged = container.at("securityContext", "privileged").flag();
    if (propagation.text().equals("Bidirectional") && !privileged) {
      errors.forbidden(
          propagation,
          "Bidirectional mount propagation is available only to privileged containers");
    }
  }

  private static void recursiveReadOnly(FieldValue mode, FieldValue mount, FieldErrors errors) {
    Choice.optional(mode, List.of("Disabled", "Enabled", "IfPossible"), errors);
    if (!List.of("Enabled", "IfPossible").contains(mode.text())) {
      return;
    }
    if (!mount.at("readOnly").flag()) {
      errors.forbidden(mode, "may only be specified when readOnly is true");
    }
    FieldValue propagation = mount.at("mountPropagation");
    if (propagation.isSet() && !propagation.text().equals("None")) {
      errors.forbidden(
          mode, "may only be specified when mountPropagation is None or not specified");
    }
  }

  private static void deviceName(
      FieldValue name, Set<String> names, PodContext pod, FieldErrors errors) {
    if (name.isEmpty()) {
      errors.required(name, "");
    }
    if (names.contains(name.text())) {
      errors.invalidText(name, "must be unique");
    }
    Tree volume = pod.volumes().getOrDefault(name.text(), Tree.ABSENT);
    if (!volume.isPresent()) {
      errors.notFound(name);
    } else if (volume.at("persistentVolumeClaim").isUnset() && volume.at("ephemeral").isUnset()) {
      errors.invalidText(
          name,
          "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
    }
  }

  private static void devicePath(FieldValue path, Set<String> paths, FieldErrors errors) {
    if (path.isEmpty()) {
      errors.required(path, "");
    }
    if (paths.contains(path.text())) {
      errors.invalidText(path, "must be unique");
    }
    if (List.of(path.text().split("/", -1)).contains("..")) {
      errors.invalidText(path, "can not contain backsteps ('..')");
    } else {
      paths.add(path.text());
    }
  }

  private static FieldValue seenAt(FieldValue mounts, FieldValue mount, String field) {
    return new FieldValue(mounts.path().field(field), mount.tree().at(field));
  }

  private static Map<String, String> paths(FieldValue items, String field) {
    Map<String, String> paths = new TreeMap<>();
    for (FieldValue item : items.items()) {
      paths.put(item.at("name").text(), item.at(field).text());
    }
    return paths;
  }
}
