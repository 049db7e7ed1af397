package dev.seatrial.validation.access;

import dev.seatrial.pki.CertificateRequest;
import dev.seatrial.pki.Malformed;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.KindValidation;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * CertificateSigningRequests, with the request in them and its signature.
 *
 * <p>As {@code validateCertificateSigningRequest} in {@code
 * pkg/apis/certificates/validation/validation.go}, v1.37. A write of the whole object changes
 * neither spec nor status of one that is stored, so there is nothing to check then.
 */
public final class CertificateRequestValidation implements KindValidation {
  private static final String LEGACY_SIGNER = "kubernetes.io/legacy-unknown";
  private static final int SHORTEST_SECONDS = 600;
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
    checkRequest(request, errors);
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

  // As validateCSR.
  private static void checkRequest(FieldValue request, FieldErrors errors) {
    byte[] bytes = FieldBytes.of(request);
    try {
      CertificateRequest.readPem(bytes).checkSignature();
    } catch (Malformed wrong) {
      // Go encodes the bytes again.
      Tree shown = Tree.of(Base64.getEncoder().encodeToString(bytes));
      errors.invalid(request, request.isSet() ? shown : Tree.NULL, wrong.words());
    }
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
