package dev.seatrial.validation.pod;

import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.storage.PathValidation;
import java.util.List;

/**
 * The rules for the security context of a container and of a pod.
 *
 * <p>Follows ValidateSecurityContext and validatePodSpecSecurityContext in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class SecurityContextValidation {
  private static final int PATH_BYTES = 4095;
  private static final List<String> PROFILES = List.of("Localhost", "RuntimeDefault", "Unconfined");

  private SecurityContextValidation() {}

  static void ofContainer(FieldValue context, PodContext pod, FieldErrors errors) {
    if (!context.isSet()) {
      return;
    }
    account(context.at("runAsUser"), errors);
    account(context.at("runAsGroup"), errors);
    FieldValue procMount = context.at("procMount");
    Choice.optional(procMount, List.of("Default", "Unmasked"), errors);
    if (pod.usesHostUsers() && procMount.text().equals("Unmasked")) {
      errors.invalid(procMount, "`hostUsers` must be false to use `Unmasked`");
    }
    seccomp(context.at("seccompProfile"), errors);
    escalation(context, errors);
    WindowsOptionsValidation.check(context.at("windowsOptions"), errors);
    appArmor(context.at("appArmorProfile"), errors);
  }

  static void ofPod(FieldValue spec, FieldErrors errors) {
    FieldValue context = spec.at("securityContext");
    if (!context.isSet()) {
      return;
    }
    account(context.at("fsGroup"), errors);
    account(context.at("runAsUser"), errors);
    account(context.at("runAsGroup"), errors);
    context.at("supplementalGroups").items().forEach(group -> account(group, errors));
    SysctlValidation.check(spec, errors);
    Choice.optional(context.at("fsGroupChangePolicy"), List.of("Always", "OnRootMismatch"), errors);
    seccomp(context.at("seccompProfile"), errors);
    WindowsOptionsValidation.check(context.at("windowsOptions"), errors);
    appArmor(context.at("appArmorProfile"), errors);
    Choice.optional(context.at("supplementalGroupsPolicy"), List.of("Merge", "Strict"), errors);
    Choice.optional(context.at("seLinuxChangePolicy"), List.of("MountOption", "Recursive"), errors);
  }

  private static void account(FieldValue id, FieldErrors errors) {
    errors.invalidEach(id, Formats.accountId(id.number()));
  }

  private static void escalation(FieldValue context, FieldErrors errors) {
    if (context.tree().flag(true, "allowPrivilegeEscalation")) {
      return;
    }
    if (context.at("privileged").flag()) {
      escalates(context, "`privileged` to true", errors);
    }
    for (FieldValue capability : context.at("capabilities", "add").items()) {
      if (capability.text().equals("CAP_SYS_ADMIN")) {
        escalates(context, "`capabilities.Add` CAP_SYS_ADMIN", errors);
      }
    }
  }

  private static void escalates(FieldValue context, String by, FieldErrors errors) {
    errors.invalid(
        context,
        InternalForm.of("core.SecurityContext", context.tree()),
        "cannot set `allowPrivilegeEscalation` to false and " + by);
  }

  // As validateSeccompProfileField.
  private static void seccomp(FieldValue profile, FieldErrors errors) {
    if (!profile.isSet()) {
      return;
    }
    FieldValue type = profile.at("type");
    FieldValue local = profile.at("localhostProfile");
    if (type.isEmpty()) {
      errors.required(type, "type is required when seccompProfile is set");
    } else {
      Choice.of(type, PROFILES, errors);
    }
    boolean localhost = type.text().equals("Localhost");
    if (localhost && !local.isSet()) {
      errors.required(local, "must be set when seccomp type is Localhost");
    } else if (localhost) {
      PathValidation.descending(local, errors);
    } else if (local.isSet()) {
      errors.invalid(
          local,
          InternalForm.of("core.SeccompProfile", profile.tree()),
          "can only be set when seccomp type is Localhost");
    }
  }

  // As ValidateAppArmorProfileField.
  private static void appArmor(FieldValue profile, FieldErrors errors) {
    if (!profile.isSet()) {
      return;
    }
    FieldValue type = profile.at("type");
    FieldValue local = profile.at("localhostProfile");
    switch (type.text()) {
      case "Localhost" -> appArmorProfile(local, errors);
      case "RuntimeDefault", "Unconfined" -> {
        if (local.isSet()) {
          errors.invalid(local, "can only be set when AppArmor type is Localhost");
        }
      }
      case "" -> errors.required(type, "type is required when appArmorProfile is set");
      default -> errors.notSupported(type, PROFILES);
    }
  }

  private static void appArmorProfile(FieldValue local, FieldErrors errors) {
    if (!local.isSet()) {
      errors.required(local, "must be set when AppArmor type is Localhost");
      return;
    }
    if (!local.text().strip().equals(local.text())) {
      errors.invalid(local, "must not be padded with whitespace");
    } else if (local.isEmpty()) {
      errors.required(local, "must be set when AppArmor type is Localhost");
    }
    if (Formats.bytes(local.text()) > PATH_BYTES) {
      errors.tooLong(local, PATH_BYTES);
    }
  }
}
