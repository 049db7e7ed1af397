package dev.seatrial.validation.admission;

import dev.seatrial.cel.MutationKind;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.Semantics;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * MutatingAdmissionPolicies.
 *
 * <p>As {@code validateMutatingAdmissionPolicySpec} in {@code
 * pkg/apis/admissionregistration/validation/validation.go}, v1.37.
 */
public final class MutatingPolicyValidation implements KindValidation {
  private static final List<String> OPERATIONS = List.of("*", "CONNECT", "CREATE", "UPDATE");
  private static final List<String> PATCH_TYPES = List.of("ApplyConfiguration", "JSONPatch");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    check(object.at("spec"), object.at("spec", "matchConditions"), Tree.ABSENT, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue conditions = spec.at("matchConditions");
    Tree before = old.tree().at("spec");
    boolean unchanged =
        Semantics.same(conditions.tree(), before.at("matchConditions"))
            && Semantics.same(spec.tree().at("paramKind"), before.at("paramKind"));
    FieldValue checked = unchanged ? new FieldValue(conditions.path(), Tree.ABSENT) : conditions;
    check(spec, checked, before, errors);
  }

  private static void check(FieldValue spec, FieldValue conditions, Tree old, FieldErrors errors) {
    Choice.required(spec.at("failurePolicy"), List.of("Fail", "Ignore"), errors);
    if (spec.at("paramKind").isSet()) {
      AdmissionPolicyValidation.checkParamKind(spec.at("paramKind"), errors);
    }
    FieldValue match = spec.at("matchConstraints");
    if (match.isSet()) {
      AdmissionRules.checkMatch(match, errors);
      if (match.at("resourceRules").isEmpty()) {
        errors.required(match.at("resourceRules"), "");
      }
      checkOperations(match, errors);
    } else {
      errors.required(match, "");
    }
    AdmissionRules.checkConditions(
        conditions, AdmissionExpressions.ofConditions(spec, old, errors), errors);
    AdmissionExpressions expressions = AdmissionExpressions.ofPolicy(spec, old, true, errors);
    for (FieldValue variable : spec.at("variables").items()) {
      AdmissionPolicyValidation.checkVariable(variable, expressions, errors);
    }
    FieldValue mutations = spec.at("mutations");
    if (mutations.isEmpty()) {
      errors.required(mutations, "mutations must contain at least one item");
    }
    mutations.items().forEach(mutation -> checkMutation(mutation, expressions, errors));
    FieldValue again = spec.at("reinvocationPolicy");
    if (again.isEmpty()) {
      errors.required(again, "");
    } else {
      Choice.of(again, List.of("IfNeeded", "Never"), errors);
    }
  }

  /** Only what creates or updates can be mutated; the error names no single rule. */
  static void checkOperations(FieldValue match, FieldErrors errors) {
    FieldValue rules = match.at("resourceRules");
    for (FieldValue rule : rules.items()) {
      for (FieldValue operation : rule.at("operations").items()) {
        if (!OPERATIONS.contains(operation.text())) {
          FieldValue shown = new FieldValue(rules.at("operations").path(), operation.tree());
          errors.notSupported(shown, Tree.of(operation.text()), OPERATIONS);
        }
      }
    }
  }

  private static void checkMutation(
      FieldValue mutation, AdmissionExpressions expressions, FieldErrors errors) {
    FieldValue type = mutation.at("patchType");
    switch (type.text()) {
      case "" -> errors.required(type, "");
      case "JSONPatch" -> checkPatch(mutation, MutationKind.JSON_PATCH, expressions, errors);
      case "ApplyConfiguration" ->
          checkPatch(mutation, MutationKind.APPLY_CONFIGURATION, expressions, errors);
      default -> errors.notSupported(type, PATCH_TYPES);
    }
  }

  private static void checkPatch(
      FieldValue mutation,
      MutationKind kind,
      AdmissionExpressions expressions,
      FieldErrors errors) {
    String when = " specified when patchType is " + mutation.at("patchType").text();
    FieldValue patch = mutation.at(kind.field());
    FieldValue expression = patch.at("expression");
    if (!patch.isSet()) {
      errors.required(patch, "must be" + when);
    } else if (expression.text().isBlank()) {
      errors.required(expression, "");
    } else {
      expressions.mutation(expression, kind.types());
    }
    FieldValue other = mutation.at(kind.other().field());
    if (other.isSet()) {
      errors.invalid(other, Tree.of("{" + kind.other().field() + "}"), "must not be" + when);
    }
  }
}
