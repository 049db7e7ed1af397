package dev.seatrial.validation.access;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.KindValidation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * CertificateSigningRequests. Of the request itself only the envelope is looked at, not what it
 * asks for or who signed it.
 *
 * <p>As {@code validateCertificateSigningRequest} in {@code
 * pkg/apis/certificates/validation/validation.go}, v1.37. A write of the whole object changes
 * neither spec nor status of one that is stored, so there is nothing to check then.
 */
public final class CertificateRequestValidation implements KindValidation {
  private static final String LEGACY_SIGNER = "kubernetes.io/legacy-unknown";
  private static final int SHORTEST_SECONDS = 600;
  private static final Pattern ENVELOPE =
      Pattern.compile(
          "(?m)^-----BEGIN CERTIFICATE REQUEST-----[ \\t]*\\r?\\n[^-]*^-----END CERTIFICATE"
              + " REQUEST-----");
  private static final List<String> USAGES =
      List.of(
          "any",
          "cert sign",
          "client auth",
          "code signing",
          "content commitment",
          "crl sign",
          "data encipherment",
          "decipher only",
          "digital signature",
          "email protection",
          "encipher only",
          "ipsec end system",
          "ipsec tunnel",
          "ipsec user",
          "key agreement",
          "key encipherment",
          "microsoft sgc",
          "netscape sgc",
          "ocsp signing",
          "s/mime",
          "server auth",
          "signing",
          "timestamping");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue request = spec.at("request");
    if (!ENVELOPE.matcher(decoded(request.text())).find()) {
      errors.invalid(
          request,
          request.isSet() ? shown(request.text()) : Tree.NULL,
          "PEM block type must be CERTIFICATE REQUEST");
    }
    checkUsages(spec.at("usages"), errors);
    FieldValue signer = spec.at("signerName");
    if (signer.text().equals(LEGACY_SIGNER)) {
      errors.invalid(signer, "the legacy signerName is not allowed via this API version");
    } else {
      SignerName.check(signer, errors);
    }
    FieldValue seconds = spec.at("expirationSeconds");
    if (seconds.isSet() && seconds.number() < SHORTEST_SECONDS) {
      errors.invalid(seconds, "may not specify a duration less than 600 seconds (10 minutes)");
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    // Neither spec nor status can change.
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException undecodable) {
      return "";
    }
  }

  // Go encodes the bytes again.
  private static Tree shown(String base64) {
    byte[] bytes = decoded(base64).getBytes(StandardCharsets.ISO_8859_1);
    return Tree.of(Base64.getEncoder().encodeToString(bytes));
  }

  private static void checkUsages(FieldValue usages, FieldErrors errors) {
    if (usages.isEmpty()) {
      errors.required(usages, "");
    }
    for (FieldValue usage : usages.items()) {
      Choice.of(usage, USAGES, errors);
    }
    Set<String> seen = new TreeSet<>();
    for (FieldValue usage : usages.items()) {
      if (!seen.add(usage.text())) {
        errors.duplicate(usage, Tree.of(usage.text()));
      }
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    new CertificateStatus(object, old, errors).checkSigned();
  }
}
