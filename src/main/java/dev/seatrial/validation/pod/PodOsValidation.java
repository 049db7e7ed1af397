package dev.seatrial.validation.pod;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/**
 * The rules that depend on the operating system a pod is made for.
 *
 * <p>Follows validateOS, validateLinux and validateWindows in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class PodOsValidation {
  private static final List<String> OF_LINUX_PODS =
      List.of(
          "appArmorProfile",
          "seLinuxOptions",
          "seccompProfile",
          "fsGroup",
          "fsGroupChangePolicy",
          "sysctls",
          "runAsUser",
          "runAsGroup",
          "supplementalGroups",
          "supplementalGroupsPolicy",
          "seLinuxChangePolicy");
  private static final List<String> OF_LINUX_CONTAINERS =
      List.of(
          "appArmorProfile",
          "seLinuxOptions",
          "seccompProfile",
          "capabilities",
          "readOnlyRootFilesystem",
          "privileged",
          "allowPrivilegeEscalation",
          "procMount",
          "runAsUser",
          "runAsGroup");

  private PodOsValidation() {}

  static void check(FieldValue spec, FieldErrors errors) {
    FieldValue os = spec.at("os");
    if (!os.isSet()) {
      return;
    }
    switch (os.at("name").text()) {
      case "" -> errors.required(os.at("name"), "");
      case "linux" -> linux(spec, errors);
      case "windows" -> windows(spec, errors);
      default ->
          // Upstream reports the name at the field above it.
          errors.notSupported(os, os.at("name").tree(), List.of("linux", "windows"));
    }
  }

  private static void linux(FieldValue spec, FieldErrors errors) {
    noWindowsOptions(spec.at("securityContext"), errors);
    for (FieldValue container : PodContainers.of(spec)) {
      noWindowsOptions(container.at("securityContext"), errors);
    }
  }

  private static void noWindowsOptions(FieldValue context, FieldErrors errors) {
    if (context.at("windowsOptions").isSet()) {
      errors.forbidden(
          context.at("windowsOptions"), "windows options cannot be set for a linux pod");
    }
  }

  private static void windows(FieldValue spec, FieldErrors errors) {
    forbid(spec.at("securityContext"), OF_LINUX_PODS, errors);
    forbid(spec, List.of("hostUsers"), errors);
    for (String flag : List.of("hostPID", "hostIPC")) {
      if (spec.at(flag).flag()) {
        forbid(spec, List.of(flag), errors);
      }
    }
    forbid(spec, List.of("shareProcessNamespace"), errors);
    for (FieldValue container : PodContainers.of(spec)) {
      forbid(container.at("securityContext"), OF_LINUX_CONTAINERS, errors);
    }
  }

  private static void forbid(FieldValue parent, List<String> fields, FieldErrors errors) {
    for (String field : fields) {
      FieldValue value = parent.at(field);
      // An empty list of parameters is none; all other fields are pointers.
      if (value.isSet() && !(field.equals("sysctls") && value.isEmpty())) {
        errors.forbidden(value, "cannot be set for a windows pod");
      }
    }
  }
}
