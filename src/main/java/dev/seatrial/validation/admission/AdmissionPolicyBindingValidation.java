package dev.seatrial.validation.admission;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * ValidatingAdmissionPolicyBindings.
 *
 * <p>As {@code validateValidatingAdmissionPolicyBindingSpec} in {@code
 * pkg/apis/admissionregistration/validation/validation.go}, v1.37.
 */
public final class AdmissionPolicyBindingValidation implements KindValidation {
  private static final List<String> ACTIONS = List.of("Audit", "Deny", "Warn");
  private static final String EXCLUSIVE = "name and selector are mutually exclusive";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue policy = spec.at("policyName");
    if (policy.isEmpty()) {
      errors.declare(declared -> declared.required(policy, ""));
    } else {
      errors.invalidEach(policy, Formats.dnsSubdomain(policy.text()));
    }
    if (spec.at("paramRef").isSet()) {
      checkParam(spec.at("paramRef"), errors);
    }
    AdmissionRules.checkMatch(spec.at("matchResources"), errors);
    checkActions(spec.at("validationActions"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }

  static void checkParam(FieldValue param, FieldErrors errors) {
    FieldValue name = param.at("name");
    FieldValue selector = param.at("selector");
    if (!name.isEmpty()) {
      errors.invalidEach(name, Formats.pathSegmentName(name.text()));
      if (selector.isSet()) {
        errors.forbidden(name, EXCLUSIVE);
      }
    }
    if (selector.isSet()) {
      LabelValidation.selector(selector, errors);
      if (!name.isEmpty()) {
        errors.forbidden(selector, EXCLUSIVE);
      }
    }
    if (name.isEmpty() && !selector.isSet()) {
      errors.required(param, "one of name or selector must be specified");
    }
    Choice.required(param.at("parameterNotFoundAction"), List.of("Deny", "Allow"), errors);
  }

  private static void checkActions(FieldValue actions, FieldErrors errors) {
    Set<String> seen = new TreeSet<>();
    for (FieldValue action : actions.items()) {
      Choice.of(action, ACTIONS, errors);
      if (!seen.add(action.text())) {
        errors.duplicate(action, Tree.of(action.text()));
      }
    }
    if (seen.contains("Deny") && seen.contains("Warn")) {
      errors.invalid(
          actions,
          "must not contain both Deny and Warn (repeating the same validation failure information"
              + " in the API response and headers serves no purpose)");
    }
    if (seen.isEmpty()) {
      errors.declare(declared -> declared.required(actions, ""));
    }
  }
}
