package dev.seatrial.validation.access;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;

/**
 * ClusterTrustBundles, which are named after their signer where they have one.
 *
 * <p>As {@code ValidateClusterTrustBundle} in {@code
 * pkg/apis/certificates/validation/validation.go}, v1.37.
 */
public final class ClusterTrustBundleValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    checkNames(object, errors);
    TrustAnchors.check(object.at("spec", "trustBundle"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    checkNames(object, errors);
    FieldValue bundle = object.at("spec", "trustBundle");
    if (!bundle.text().equals(old.at("spec", "trustBundle").text())) {
      TrustAnchors.check(bundle, errors);
    }
    Immutability.check(
        "text", object.at("spec", "signerName"), old.at("spec", "signerName"), errors);
  }

  private static void checkNames(FieldValue object, FieldErrors errors) {
    FieldValue signer = object.at("spec", "signerName");
    for (String field : new String[] {"generateName", "name"}) {
      FieldValue name = object.at("metadata", field);
      if (!name.isEmpty()) {
        errors.invalidEach(name, SignerName.wrongBundleOf(signer.text(), name.text()));
      }
    }
    if (!signer.isEmpty()) {
      SignerName.check(signer, errors);
    }
  }
}
