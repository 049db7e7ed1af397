package dev.seatrial.validation.admission;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;

/**
 * MutatingAdmissionPolicyBindings.
 *
 * <p>As {@code validateMutatingAdmissionPolicyBindingSpec} in {@code
 * pkg/apis/admissionregistration/validation/validation.go}, v1.37.
 */
public final class MutatingPolicyBindingValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue policy = spec.at("policyName");
    if (policy.isEmpty()) {
      errors.required(policy, "");
    } else {
      errors.invalidEach(policy, Formats.dnsSubdomain(policy.text()));
    }
    if (spec.at("paramRef").isSet()) {
      AdmissionPolicyBindingValidation.checkParam(spec.at("paramRef"), errors);
    }
    AdmissionRules.checkMatch(spec.at("matchResources"), errors);
    MutatingPolicyValidation.checkOperations(spec.at("matchResources"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }
}
