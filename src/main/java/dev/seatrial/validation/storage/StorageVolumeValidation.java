package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.NameRule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules for volumes on storage systems that are not tied to one cloud, in pods and in
 * persistent volumes.
 *
 * <p>Follows validateNFSVolumeSource and its neighbours in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class StorageVolumeValidation {
  private static final int LARGEST_LUN = 255;
  private static final int TENANT_LENGTH = 64;
  private static final int DRIVER_LENGTH = 63;
  private static final int ISCSI_LENGTH = 64;
  private static final Pattern IQN =
      Pattern.compile("iqn\\.\\d{4}-\\d{2}\\.([a-zA-Z0-9-.]+)(:[^,;*&$|\\s]+)$");
  private static final Pattern EUI = Pattern.compile("^eui.[a-zA-Z0-9]{16}$");
  private static final Pattern NAA = Pattern.compile("^naa.[a-zA-Z0-9]{32}$");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[^\\[\\]]*\\]|[^\\[\\]:]*):[^\\[\\]:]*");

  private StorageVolumeValidation() {}

  /** The fields that may not be empty. */
  public static void required(FieldErrors errors, FieldValue source, String... fields) {
    for (String field : fields) {
      if (source.at(field).isEmpty()) {
        errors.required(source.at(field), "");
      }
    }
  }

  /** A reference to a secret, where there is one, has a name. */
  static void secretName(FieldValue source, FieldErrors errors) {
    if (source.at("secretRef").isSet()) {
      required(errors, source.at("secretRef"), "name");
    }
  }

  static void secretNamespace(FieldValue source, FieldErrors errors) {
    if (source.at("secretRef").isSet()) {
      required(errors, source.at("secretRef"), "namespace");
    }
  }

  static void nfs(FieldValue source, FieldErrors errors) {
    required(errors, source, "server", "path");
    if (!source.at("path").text().startsWith("/")) {
      errors.invalidText(source.at("path"), "must be an absolute path");
    }
  }

  static void iscsi(FieldValue source, FieldErrors errors) {
    required(errors, source, "targetPortal");
    iscsiTarget(source, "must be valid format starting with iqn, eui, or naa", errors);
    initiator(source, "must be valid format starting with iqn, eui, or naa", errors);
  }

  static void iscsiPersistent(FieldValue source, String volumeName, FieldErrors errors) {
    required(errors, source, "targetPortal");
    String portal = source.at("targetPortal").text();
    if (source.at("initiatorName").isSet()
        && Formats.bytes(volumeName + ":" + portal) > ISCSI_LENGTH) {
      errors.invalid(
          source.at("targetportal"),
          Tree.of(portal),
          "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if"
              + " iscsi.initiatorName is specified.");
    }
    iscsiTarget(source, "must be valid format", errors);
    secretName(source, errors);
    initiator(source, "must be valid format", errors);
  }

  static void glusterfs(FieldValue source, FieldErrors errors) {
    required(errors, source, "endpoints", "path");
  }

  static void glusterfsPersistent(FieldValue source, FieldErrors errors) {
    glusterfs(source, errors);
    FieldValue namespace = source.at("endpointsNamespace");
    if (namespace.isSet() && namespace.isEmpty()) {
      errors.invalid(
          namespace, "if the endpointnamespace is set, it must be a valid namespace name");
    } else if (namespace.isSet()) {
      errors.invalidEach(namespace, NameRule.DNS_LABEL.wrong(namespace.text()));
    }
  }

  static void flocker(FieldValue source, FieldErrors errors) {
    FieldValue name = source.at("datasetName");
    boolean byUuid = !source.at("datasetUUID").isEmpty();
    if (name.isEmpty() && !byUuid) {
      errors.required(source, "one of datasetName and datasetUUID is required");
    }
    if (!name.isEmpty() && byUuid) {
      errors.invalid(
          source,
          Tree.of("resource"),
          "datasetName and datasetUUID can not be specified simultaneously");
    }
    if (name.text().contains("/")) {
      errors.invalid(name, "must not contain '/'");
    }
  }

  static void rbd(FieldValue source, FieldErrors errors) {
    required(errors, source, "monitors", "image");
  }

  static void cephfs(FieldValue source, FieldErrors errors) {
    required(errors, source, "monitors");
  }

  static void quobyte(FieldValue source, FieldErrors errors) {
    String pairs = "must be a host:port pair or multiple pairs separated by commas";
    FieldValue registry = source.at("registry");
    if (registry.isEmpty()) {
      errors.required(registry, pairs);
    } else if (Formats.bytes(source.at("tenant").text()) > TENANT_LENGTH) {
      errors.required(
          source.at("tenant"), "must be a UUID and may not exceed a length of 64 characters");
    } else {
      for (String pair : registry.text().split(",", -1)) {
        if (!HOST_AND_PORT.matcher(pair).matches()) {
          errors.invalid(registry, pairs);
        }
      }
    }
    required(errors, source, "volume");
  }

  static void fibreChannel(FieldValue source, FieldErrors errors) {
    FieldValue targets = source.at("targetWWNs");
    boolean byId = !source.at("wwids").isEmpty();
    if (targets.isEmpty() && !byId) {
      errors.required(targets, "must specify either targetWWNs or wwids, but not both");
    }
    if (!targets.isEmpty() && byId) {
      errors.invalid(targets, "targetWWNs and wwids can not be specified simultaneously");
    }
    if (!targets.isEmpty() && !source.at("lun").isSet()) {
      errors.required(source.at("lun"), "lun is required if targetWWNs is specified");
    } else if (!targets.isEmpty()) {
      lun(source.at("lun"), errors);
    }
  }

  static void flexVolume(FieldValue source, FieldErrors errors) {
    required(errors, source, "driver");
    for (FieldValue option : source.at("options").entries()) {
      String key = option.name();
      int slash = key.indexOf('/');
      String namespace =
          ".".concat(slash < 0 ? key : key.substring(0, slash)).toLowerCase(Locale.ROOT);
      if (namespace.endsWith(".kubernetes.io") || namespace.endsWith(".k8s.io")) {
        errors.invalid(option, Tree.of(key), "kubernetes.io and k8s.io namespaces are reserved");
      }
    }
  }

  static void storageos(FieldValue source, FieldErrors errors) {
    required(errors, source, "volumeName");
    for (String field : List.of("volumeName", "volumeNamespace")) {
      FieldValue name = source.at(field);
      if (!name.isEmpty()) {
        errors.invalidEach(name, Formats.dnsLabel(name.text()));
      }
    }
    secretName(source, errors);
  }

  static void storageosPersistent(FieldValue source, FieldErrors errors) {
    storageos(source, errors);
    secretNamespace(source, errors);
  }

  static void scaleIo(FieldValue source, FieldErrors errors) {
    required(errors, source, "gateway", "system", "volumeName");
  }

  static void csi(FieldValue source, FieldErrors errors) {
    csiDriver(source.at("driver"), errors);
    FieldValue secret = source.at("nodePublishSecretRef");
    FieldValue name = secret.at("name");
    if (secret.isSet() && name.isEmpty()) {
      errors.required(name, "");
    } else if (secret.isSet()) {
      // Upstream leaves the reference out of this path.
      errors.invalidEach(source.at("name"), name.tree(), NameRule.DNS_SUBDOMAIN.wrong(name.text()));
    }
  }

  /** As ValidateCSIDriverName. */
  public static void csiDriver(FieldValue driver, FieldErrors errors) {
    if (driver.isEmpty()) {
      errors.required(driver, "");
      return;
    }
    if (Formats.bytes(driver.text()) > DRIVER_LENGTH) {
      errors.tooLong(driver, DRIVER_LENGTH);
    }
    errors.invalidEach(driver, Formats.dnsSubdomain(driver.text().toLowerCase(Locale.ROOT)));
  }

  /** As a field of such a name declares it: any case, and the length counted in characters. */
  public static void declaredDriver(FieldValue driver, FieldErrors errors) {
    if (driver.isEmpty()) {
      errors.declare(declared -> declared.required(driver, ""));
      return;
    }
    String name = driver.text();
    errors.declare(declared -> declared.invalidEach(driver, Formats.dnsSubdomainOfAnyCase(name)));
    if (name.codePointCount(0, name.length()) > DRIVER_LENGTH) {
      String words = "may not be more than " + DRIVER_LENGTH + " characters";
      errors.declare(
          declared -> declared.add(FieldError.Type.TOO_LONG, driver.path(), Tree.of(""), words));
    }
  }

  private static void iscsiTarget(FieldValue source, String noSuchForm, FieldErrors errors) {
    FieldValue iqn = source.at("iqn");
    if (iqn.isEmpty()) {
      errors.required(iqn, "");
    } else if (!hasKnownForm(iqn.text())) {
      errors.invalid(iqn, noSuchForm);
    } else if (!fitsItsForm(iqn.text())) {
      errors.invalid(iqn, "must be valid format");
    }
    lun(source.at("lun"), errors);
    boolean authenticates =
        source.at("chapAuthDiscovery").flag() || source.at("chapAuthSession").flag();
    if (authenticates && !source.at("secretRef").isSet()) {
      errors.required(source.at("secretRef"), "");
    }
  }

  private static void initiator(FieldValue source, String noSuchForm, FieldErrors errors) {
    FieldValue name = source.at("initiatorName");
    FieldValue shown = new FieldValue(source.path().field("initiatorname"), name.tree());
    if (name.isSet() && !hasKnownForm(name.text())) {
      errors.invalid(shown, noSuchForm);
    } else if (name.isSet() && !fitsItsForm(name.text())) {
      errors.invalid(shown, "must be valid format");
    }
  }

  private static void lun(FieldValue lun, FieldErrors errors) {
    errors.invalidEach(lun, Formats.inRange(lun.number(), 0, LARGEST_LUN));
  }

  private static boolean hasKnownForm(String name) {
    return name.startsWith("iqn") || name.startsWith("eui") || name.startsWith("naa");
  }

  private static boolean fitsItsForm(String name) {
    Pattern form = name.startsWith("iqn") ? IQN : name.startsWith("eui") ? EUI : NAA;
    return form.matcher(name).find();
  }
}
