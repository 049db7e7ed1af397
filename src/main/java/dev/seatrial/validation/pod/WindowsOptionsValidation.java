package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.regex.Pattern;

/**
 * The rules for the options of containers on Windows.
 *
 * <p>Follows validateWindowsSecurityContextOptions and validateWindowsHostProcessPod in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class WindowsOptionsValidation {
  private static final int CREDENTIAL_KIB = 64;
  private static final int DOMAIN_LENGTH = 256;
  private static final int USER_LENGTH = 104;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern NET_BIOS =
      Pattern.compile("[^\\\\/:*?\"<>|.][^\\\\/:*?\"<>|]{0,14}");
  private static final Pattern DNS =
      Pattern.compile(
          "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
  private static final Pattern BAD_CHARACTERS = Pattern.compile("[\"/\\\\:;|=,+*?<>@\\[\\]]");
  private static final Pattern DOTS_AND_SPACES = Pattern.compile("[. ]+");

  private WindowsOptionsValidation() {}

  static void check(FieldValue options, FieldErrors errors) {
    FieldValue name = options.at("gmsaCredentialSpecName");
    if (name.isSet()) {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
    FieldValue credential = options.at("gmsaCredentialSpec");
    if (credential.isSet() && credential.isEmpty()) {
      errors.invalid(credential, "gmsaCredentialSpec cannot be an empty string");
    } else if (Formats.bytes(credential.text()) > CREDENTIAL_KIB * 1024) {
      errors.invalid(
          credential, "gmsaCredentialSpec size must be under " + CREDENTIAL_KIB + " KiB");
    }
    if (options.at("runAsUserName").isSet()) {
      userName(options.at("runAsUserName"), errors);
    }
  }

  /** As validateWindowsHostProcessPod: all containers are host processes, or none is. */
  static void hostProcesses(FieldValue spec, FieldErrors errors) {
    FieldValue ofPod = spec.at("securityContext", "windowsOptions", "hostProcess");
    int all = 0;
    int hostProcesses = 0;
    for (FieldValue container : PodContainers.of(spec)) {
      all++;
      FieldValue own = container.at("securityContext", "windowsOptions", "hostProcess");
      if (ofPod.isSet() && own.isSet() && ofPod.flag() != own.flag()) {
        errors.invalid(
            own,
            "pod hostProcess value must be identical if both are specified, was " + ofPod.flag());
      }
      hostProcesses += (own.isSet() ? own.flag() : ofPod.flag()) ? 1 : 0;
    }
    if (hostProcesses == 0) {
      return;
    }
    if (hostProcesses != all) {
      errors.invalid(
          spec,
          Tree.of(""),
          "If pod contains any hostProcess containers then all containers must be HostProcess"
              + " containers");
    }
    if (!spec.at("hostNetwork").flag()) {
      errors.invalid(
          spec.at("hostNetwork"),
          Tree.of(false),
          "hostNetwork must be true if pod contains any hostProcess containers");
    }
  }

  private static void userName(FieldValue field, FieldErrors errors) {
    String[] parts = field.text().split("\\\\", -1);
    if (field.isEmpty()) {
      errors.invalid(field, "runAsUserName cannot be an empty string");
    } else if (CONTROL.matcher(field.text()).find()) {
      errors.invalid(field, "runAsUserName cannot contain control characters");
    } else if (parts.length > 2) {
      errors.invalid(field, "runAsUserName cannot contain more than one backslash");
    } else {
      if (parts.length == 2) {
        domain(field, parts[0], errors);
      }
      user(field, parts[parts.length - 1], errors);
    }
  }

  private static void domain(FieldValue field, String domain, FieldErrors errors) {
    if (Formats.bytes(domain) >= DOMAIN_LENGTH) {
      errors.invalid(
          field, "runAsUserName's Domain length must be under " + DOMAIN_LENGTH + " characters");
    }
    if (!NET_BIOS.matcher(domain).matches() && !DNS.matcher(domain).matches()) {
      errors.invalid(field, "runAsUserName's Domain doesn't match the NetBios nor the DNS format");
    }
  }

  private static void user(FieldValue field, String user, FieldErrors errors) {
    if (user.isEmpty()) {
      errors.invalid(field, "runAsUserName's User cannot be empty");
    } else if (Formats.bytes(user) > USER_LENGTH) {
      errors.invalid(
          field,
          "runAsUserName's User length must not be longer than " + USER_LENGTH + " characters");
    }
    if (DOTS_AND_SPACES.matcher(user).matches()) {
      errors.invalid(field, "runAsUserName's User cannot contain only periods or spaces");
    }
    if (BAD_CHARACTERS.matcher(user).find()) {
      errors.invalid(
          field,
          "runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]");
    }
  }
}
