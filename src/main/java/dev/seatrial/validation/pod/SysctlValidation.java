package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The rules for kernel parameters that a pod sets.
 *
 * <p>Follows validateSysctls in {@code pkg/apis/core/validation/validation.go} and GetNamespace in
 * {@code component-helpers/node/util/sysctl}, v1.37.
 */
final class SysctlValidation {
  private static final int NAME_LENGTH = 253;
  private static final String SEGMENT = "[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
  private static final Pattern SEGMENT_FORM = Pattern.compile(SEGMENT);
  private static final List<String> OF_IPC =
      List.of(
          "kernel.sem",
          "kernel.shmall",
          "kernel.shmmax",
          "kernel.shmmni",
          "kernel.shm_rmid_forced",
          "kernel.shm",
          "kernel.msgmax",
          "kernel.msgmnb",
          "kernel.msgmni",
          "kernel.msg");

  private SysctlValidation() {}

  static void check(FieldValue spec, FieldErrors errors) {
    Set<String> names = new TreeSet<>();
    for (FieldValue sysctl : spec.at("securityContext", "sysctls").items()) {
      FieldValue name = sysctl.at("name");
      boolean isNew = names.add(name.text());
      if (name.isEmpty()) {
        errors.required(name, "");
      } else if (!isWellFormed(name.text())) {
        errors.invalid(
            name,
            "must have at most "
                + NAME_LENGTH
                + " characters and match regex ^("
                + SEGMENT
                + "[\\./])*"
                + SEGMENT
                + "$");
      } else if (!isNew) {
        errors.duplicate(name);
      }
      host(name, spec, errors);
    }
  }

  // As ValidateHostSysctl.
  private static void host(FieldValue name, FieldValue spec, FieldErrors errors) {
    String sysctl = normalized(name.text());
    boolean net = sysctl.startsWith("net.");
    boolean ipc = OF_IPC.contains(sysctl) || sysctl.startsWith("fs.mqueue.");
    if (net && spec.at("hostNetwork").flag()) {
      errors.invalid(name, Tree.of(name.text()), "may not be specified when 'hostNetwork' is true");
    } else if (ipc && spec.at("hostIPC").flag()) {
      errors.invalid(name, Tree.of(name.text()), "may not be specified when 'hostIPC' is true");
    }
  }

  private static boolean isWellFormed(String name) {
    return Formats.bytes(name) <= NAME_LENGTH
        && Arrays.stream(name.split("[./]", -1)).allMatch(SEGMENT_FORM.asMatchPredicate());
  }

  // As NormalizeName: where a slash comes first, slashes and dots change places.
  private static String normalized(String name) {
    int dot = name.indexOf('.');
    int slash = name.indexOf('/');
    if (slash < 0 || dot >= 0 && dot < slash) {
      return name;
    }
    return name.replace('.', '\0').replace('/', '.').replace('\0', '/');
  }
}
