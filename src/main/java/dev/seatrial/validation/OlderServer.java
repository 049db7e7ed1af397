package dev.seatrial.validation;

import dev.seatrial.cel.DeviceFields;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.validation.admission.StaticNames;
import dev.seatrial.validation.device.DeviceClassValidation;
import dev.seatrial.validation.device.ResourceClaimTemplateValidation;
import dev.seatrial.validation.device.ResourceClaimValidation;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.format.IpValidation;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.NameRule;
import java.util.List;

/**
 * Where a server of an older version judges otherwise than the newest one, which the rules follow:
 * the gates that have opened since.
 *
 * <p>As {@code pkg/features/kube_features.go}, v1.37.
 */
record OlderServer(KubernetesVersion version) {
  // RelaxedServiceNameValidation and StrictIPCIDRValidation.
  private static final int RELAXED_SERVICE_NAMES = 36;
  private static final int STRICT_ADDRESSES = 36;
  // ManifestBasedAdmissionControlConfig.
  private static final int STATIC_NAMES = 37;
  // DRAConsumableCapacity.
  private static final int SHARED_DEVICES = 36;

  /** The rules that the version has for a kind. */
  KindRules rules(KindRules newest) {
    boolean strictName = newest.isOf("", "Service") && version.minor() < RELAXED_SERVICE_NAMES;
    if (strictName) {
      return newest.with(NameRule.DNS_1035_LABEL, newest.rules());
    }
    boolean unshared = newest.group().equals("resource.k8s.io") && version.minor() < SHARED_DEVICES;
    return unshared ? newest.with(newest.name(), withoutSharing(newest)) : newest;
  }

  private static KindValidation withoutSharing(KindRules newest) {
    return switch (newest.kind()) {
      case "DeviceClass" -> new DeviceClassValidation(DeviceFields.UNSHARED);
      case "ResourceClaim" -> new ResourceClaimValidation(DeviceFields.UNSHARED);
      case "ResourceClaimTemplate" -> new ResourceClaimTemplateValidation(DeviceFields.UNSHARED);
      default -> newest.rules();
    };
  }

  /** What the version refuses of what the newest one would. */
  List<FieldError> refused(List<FieldError> errors) {
    boolean isLenient = version.minor() < STRICT_ADDRESSES;
    boolean isFree = version.minor() < STATIC_NAMES;
    return isFree && !errors.isEmpty()
        ? errors.stream()
            .filter(error -> !StaticNames.isAbout(error))
            .filter(error -> !isLenient || !IpValidation.isStrict(error))
            .toList()
        : errors;
  }
}
