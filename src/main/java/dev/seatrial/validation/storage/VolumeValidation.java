package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules for the volumes of a pod.
 *
 * <p>Follows ValidateVolumes in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class VolumeValidation {
  private VolumeValidation() {}

  /**
   * Checks the volumes, and returns the right ones by their names: only those can be mounted.
   *
   * @param podName the name of the pod, empty in a template
   */
  public static Map<String, Tree> volumes(FieldValue volumes, String podName, FieldErrors errors) {
    Set<String> createdClaims = createdClaims(volumes, podName);
    Map<String, Tree> valid = new LinkedHashMap<>();
    for (FieldValue volume : volumes.items()) {
      String name = volume.at("name").text();
      FieldErrors found = new FieldErrors();
      VolumeSourceValidation.source(volume, podName, found);
      name(volume.at("name"), found);
      if (valid.containsKey(name)) {
        found.duplicate(volume.at("name"), Tree.of(name));
      }
      if (found.isEmpty()) {
        valid.put(name, volume.tree());
      }
      errors.addAll(found);
      FieldValue claim = volume.at("persistentVolumeClaim", "claimName");
      if (createdClaims.contains(claim.text())) {
        errors.invalid(claim, "must not reference a PVC that gets created for an ephemeral volume");
      }
    }
    return valid;
  }

  private static void name(FieldValue name, FieldErrors errors) {
    if (name.isEmpty()) {
      errors.required(name, "");
    } else {
      errors.invalidEach(name, Formats.dnsLabel(name.text()));
    }
  }

  private static Set<String> createdClaims(FieldValue volumes, String podName) {
    Set<String> claims = new TreeSet<>();
    if (!podName.isEmpty()) {
      for (FieldValue volume : volumes.items()) {
        if (volume.at("ephemeral").isSet()) {
          claims.add(podName + "-" + volume.at("name").text());
        }
      }
    }
    return claims;
  }
}
