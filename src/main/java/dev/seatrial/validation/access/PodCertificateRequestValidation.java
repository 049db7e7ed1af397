package dev.seatrial.validation.access;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.UserAnnotations;
import java.util.List;

/**
 * PodCertificateRequests. What a signer writes into their status is not looked at.
 *
 * <p>As {@code ValidatePodCertificateRequestCreate} in {@code
 * pkg/apis/certificates/validation/validation.go}, v1.37.
 */
public final class PodCertificateRequestValidation implements KindValidation {
  private static final int LONGEST_UID = 128;
  private static final long LEAST_SECONDS = 3600;
  private static final long MOST_SECONDS_OF_KUBERNETES = 86_400;
  private static final long MOST_SECONDS = 91 * 86_400;
  private static final String ONE_OF =
      "exactly one of (stubPKCS10Request) or (pkixPublicKey, proofOfPossession) must be set";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue signer = spec.at("signerName");
    SignerName.check(signer, errors);
    UserAnnotations.check(spec.at("unverifiedUserAnnotations"), errors);
    for (String who : List.of("pod", "serviceAccount", "node")) {
      FieldValue name = spec.at(who + "Name");
      errors.invalidEach(name, Tree.of(name.text()), Formats.dnsSubdomain(name.text()));
      checkUid(spec.at(who + "UID"), errors);
    }
    FieldValue seconds = spec.at("maxExpirationSeconds");
    if (!seconds.isSet()) {
      errors.required(seconds, "must be set");
      return;
    }
    long most =
        SignerName.isOfKubernetes(signer.text()) ? MOST_SECONDS_OF_KUBERNETES : MOST_SECONDS;
    if (seconds.number() < LEAST_SECONDS || seconds.number() > most) {
      errors.invalid(seconds, "must be in the range [" + LEAST_SECONDS + ", " + most + "]");
    }
    boolean request = !spec.at("stubPKCS10Request").isEmpty();
    boolean key = !spec.at("pkixPublicKey").isEmpty();
    boolean proof = !spec.at("proofOfPossession").isEmpty();
    if (key != proof || request == key) {
      errors.invalid(spec, Tree.ABSENT, ONE_OF);
    } else if (request) {
      new KeyPossession(spec, errors).checkRequest();
    } else {
      new KeyPossession(spec, errors).checkKey();
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    Immutability.check(
        "certificates.PodCertificateRequestSpec", object.at("spec"), old.at("spec"), errors);
  }

  private static void checkUid(FieldValue uid, FieldErrors errors) {
    if (uid.isEmpty()) {
      errors.invalidText(uid, "must not be empty");
    }
    if (Formats.bytes(uid.text()) > LONGEST_UID) {
      errors.tooLong(uid, LONGEST_UID);
    }
  }
}
