package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.access.SignerName;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.UserAnnotations;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules for volumes that gather files of several sources.
 *
 * <p>Follows validateProjectedVolumeSource in {@code pkg/apis/core/validation/validation.go},
 * v1.37.
 */
final class ProjectedVolumeValidation {
  private static final long TEN_MINUTES = 600;
  private static final long LONGEST_TOKEN = 1L << 32;
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;
  private static final List<String> KEY_TYPES =
      List.of("RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519");

  private final FieldValue volume;
  private final FieldErrors errors;
  private final Set<String> paths = new TreeSet<>();

  private ProjectedVolumeValidation(FieldValue volume, FieldErrors errors) {
    this.volume = volume;
    this.errors = errors;
  }

  static void projected(FieldValue volume, FieldErrors errors) {
    PathValidation.mode(volume.at("defaultMode"), errors);
    ProjectedVolumeValidation validation = new ProjectedVolumeValidation(volume, errors);
    volume.at("sources").items().forEach(validation::source);
  }

  private void source(FieldValue source) {
    int given = 0;
    for (String kind :
        List.of(
            "secret",
            "configMap",
            "downwardAPI",
            "serviceAccountToken",
            "clusterTrustBundle",
            "podCertificate")) {
      FieldValue projection = source.at(kind);
      if (projection.isSet()) {
        given++;
        projection(kind, projection);
      }
    }
    if (given > 1) {
      errors.forbidden(source, "may not specify more than 1 volume type per source");
    }
  }

  private void projection(String kind, FieldValue projection) {
    switch (kind) {
      case "downwardAPI" -> downwardApi(projection);
      case "serviceAccountToken" -> token(projection);
      case "clusterTrustBundle" -> trustBundle(projection);
      case "podCertificate" -> certificate(projection);
      default -> keys(projection);
    }
  }

  private void keys(FieldValue projection) {
    StorageVolumeValidation.required(errors, projection, "name");
    for (FieldValue item : projection.at("items").items()) {
      ConfigVolumeValidation.keyToPath(item, errors);
      claim(item.at("path").text(), projection.at("name").text());
    }
  }

  private void downwardApi(FieldValue projection) {
    for (FieldValue file : projection.at("items").items()) {
      ConfigVolumeValidation.downwardApiFile(
          new FieldValue(projection.path(), file.tree()), errors);
      claim(file.at("path").text(), file.at("path").text());
    }
  }

  private void token(FieldValue projection) {
    FieldValue seconds = projection.at("expirationSeconds");
    if (!seconds.isSet()) {
      errors.required(seconds, "");
    } else if (seconds.number() < TEN_MINUTES) {
      errors.invalid(seconds, "may not specify a duration less than 10 minutes");
    } else if (seconds.number() > LONGEST_TOKEN) {
      errors.invalid(seconds, "may not specify a duration larger than 2^32 seconds");
    }
    // Upstream reports the path at the volume.
    FieldValue path = new FieldValue(volume.path().field("path"), projection.tree().at("path"));
    if (path.isEmpty()) {
      errors.required(path, "");
    } else {
      PathValidation.notReserved(path, errors);
    }
  }

  private void trustBundle(FieldValue projection) {
    FieldValue name = projection.at("name");
    FieldValue signer = projection.at("signerName");
    FieldValue selector = projection.at("labelSelector");
    if (name.isSet() && signer.isSet()) {
      errors.invalid(
          projection,
          InternalForm.of("core.ClusterTrustBundleProjection", projection.tree()),
          "only one of name and signerName may be used");
    } else if (name.isSet()) {
      bundleName(name);
      if (selector.isSet()) {
        errors.invalid(
            selector,
            InternalForm.selector(selector.tree()),
            "labelSelector must be unset if name is specified");
      }
    } else if (signer.isSet()) {
      if (signer.isEmpty()) {
        errors.required(signer, "must be a valid signer name");
      }
      SignerName.check(signer, errors);
      LabelValidation.selector(selector, errors);
    } else {
      errors.required(projection, "either name or signerName must be specified");
    }
    StorageVolumeValidation.required(errors, projection, "path");
    PathValidation.notReserved(projection.at("path"), errors);
    claimEvenEmpty(projection.at("path").text());
  }

  private void bundleName(FieldValue name) {
    if (name.isEmpty()) {
      errors.required(name, "must be a valid object name");
    }
    for (String words : SignerName.wrongBundle(name.text())) {
      errors.invalid(name, "not a valid clustertrustbundlename: " + words);
    }
  }

  private void certificate(FieldValue projection) {
    FieldValue signer = projection.at("signerName");
    SignerName.check(signer, errors);
    UserAnnotations.check(projection.at("userAnnotations"), errors);
    Choice.of(projection.at("keyType"), KEY_TYPES, errors);
    FieldValue most = projection.at("maxExpirationSeconds");
    long longest = SignerName.isOfKubernetes(signer.text()) ? DAY : 91 * DAY;
    if (most.isSet() && most.number() < HOUR) {
      errors.invalid(most, "if provided, maxExpirationSeconds must be >= 3600");
    } else if (most.number() > longest) {
      errors.invalid(most, "if provided, maxExpirationSeconds must be <= " + longest);
    }
    int given = 0;
    for (String field : List.of("credentialBundlePath", "keyPath", "certificateChainPath")) {
      FieldValue path = projection.at(field);
      if (!path.isEmpty()) {
        given++;
        PathValidation.notReserved(path, errors);
        claim(path.text(), path.text());
      }
    }
    if (given == 0) {
      errors.required(
          projection,
          "specify at least one of credentialBundlePath, keyPath, and certificateChainPath");
    }
  }

  private void claim(String path, String shown) {
    if (!path.isEmpty() && !paths.add(path)) {
      errors.invalid(volume, Tree.of(shown), "conflicting duplicate paths");
    }
  }

  private void claimEvenEmpty(String path) {
    if (!paths.add(path)) {
      errors.invalid(volume, Tree.of(path), "conflicting duplicate paths");
    }
  }
}
