package dev.seatrial.validation.admission;

import dev.seatrial.cel.schema.FieldNames;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.field.Semantics;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.ConditionRules;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * ValidatingAdmissionPolicies.
 *
 * <p>As {@code validateValidatingAdmissionPolicySpec} in {@code
 * pkg/apis/admissionregistration/validation/validation.go}, v1.37.
 */
public final class AdmissionPolicyValidation implements KindValidation {
  private static final String SPEC = "admissionregistration.ValidatingAdmissionPolicySpec";
  private static final int MOST_ANNOTATIONS = 20;
  private static final int LONGEST_VALUE = 5 * 1024;
  private static final Pattern IDENTIFIER = Pattern.compile("[_a-zA-Z][_a-zA-Z0-9]*");
  private static final String ONE_NEEDED =
      "validations or auditAnnotations must contain at least one item";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    check(object, object.at("spec", "matchConditions"), Tree.ABSENT, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue conditions = object.at("spec", "matchConditions");
    boolean unchanged =
        Semantics.same(conditions.tree(), old.tree().at("spec", "matchConditions"))
            && Semantics.same(
                object.tree().at("spec", "paramKind"), old.tree().at("spec", "paramKind"));
    FieldValue checked = unchanged ? new FieldValue(conditions.path(), Tree.ABSENT) : conditions;
    check(object, checked, old.tree().at("spec"), errors);
  }

  private static void check(
      FieldValue object, FieldValue conditions, Tree old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue failure = spec.at("failurePolicy");
    if (!failure.isSet()) {
      errors.required(failure, "");
    }
    Choice.optional(failure, List.of("Fail", "Ignore"), errors);
    if (spec.at("paramKind").isSet()) {
      checkParamKind(spec.at("paramKind"), errors);
    }
    FieldValue match = spec.at("matchConstraints");
    AdmissionRules.checkMatch(match, errors);
    if (!match.isSet()) {
      errors.required(match, "");
    } else if (match.at("resourceRules").isEmpty()) {
      errors.required(match.at("resourceRules"), "");
    }
    AdmissionRules.checkConditions(
        conditions, AdmissionExpressions.ofConditions(spec, old, errors), errors);
    boolean isComposed = !spec.at("variables").isEmpty();
    AdmissionExpressions expressions = AdmissionExpressions.ofPolicy(spec, old, isComposed, errors);
    spec.at("variables").items().forEach(variable -> checkVariable(variable, expressions, errors));
    if (spec.at("validations").isEmpty() && spec.at("auditAnnotations").isEmpty()) {
      errors.required(spec.at("validations"), ONE_NEEDED);
      errors.required(spec.at("auditAnnotations"), ONE_NEEDED);
      return;
    }
    for (FieldValue validation : spec.at("validations").items()) {
      checkValidation(validation, expressions, errors);
    }
    checkAnnotations(object, expressions, errors);
  }

  static void checkParamKind(FieldValue kind, FieldErrors errors) {
    FieldValue version = kind.at("apiVersion");
    String[] parts = version.text().split("/", -1);
    if (version.isEmpty()) {
      errors.required(version, "");
    } else if (parts.length > 2) {
      errors.invalid(version, "unexpected GroupVersion string: " + version.text());
    } else {
      checkGroupVersion(version, parts, errors);
    }
    FieldValue name = kind.at("kind");
    List<String> wrong = Formats.dns1035Label(name.text().toLowerCase(Locale.ROOT));
    if (name.isEmpty()) {
      errors.required(name, "");
    } else if (!wrong.isEmpty()) {
      errors.invalid(
          name, "may have mixed case, but should otherwise match: " + String.join(",", wrong));
    }
  }

  private static void checkGroupVersion(FieldValue field, String[] parts, FieldErrors errors) {
    String group = parts.length > 1 ? parts[0] : "";
    List<String> wrongGroup = group.isEmpty() ? List.of() : Formats.dnsSubdomain(group);
    if (!wrongGroup.isEmpty()) {
      errors.invalid(field, Tree.of(group), String.join(",", wrongGroup));
    }
    String version = parts[parts.length - 1];
    List<String> wrong = Formats.dns1035Label(version);
    if (version.isEmpty()) {
      errors.invalid(field, "version must be specified");
    } else if (!wrong.isEmpty()) {
      errors.invalid(field, Tree.of(version), String.join(",", wrong));
    }
  }

  static void checkVariable(
      FieldValue variable, AdmissionExpressions expressions, FieldErrors errors) {
    FieldValue name = variable.at("name");
    if (name.text().isBlank()) {
      errors.required(name, "name is not specified");
    } else if (!IDENTIFIER.matcher(name.text()).matches() || FieldNames.isReserved(name.text())) {
      errors.invalid(name, "must be a valid CEL identifier");
    }
    if (variable.at("expression").text().isBlank()) {
      errors.required(variable.at("expression"), "expression is not specified");
    } else {
      expressions.variable(variable);
    }
  }

  private static void checkValidation(
      FieldValue validation, AdmissionExpressions expressions, FieldErrors errors) {
    if (validation.at("expression").text().isBlank()) {
      errors.required(validation.at("expression"), "expression is not specified");
    } else {
      expressions.validation(validation.at("expression"));
    }
    FieldValue computed = validation.at("messageExpression");
    if (!computed.text().isBlank()) {
      expressions.message(computed);
    } else if (!computed.isEmpty()) {
      errors.invalid(computed, "must be non-empty if specified");
    }
    FieldValue message = validation.at("message");
    if (!message.isEmpty() && message.text().isBlank()) {
      errors.invalid(message, "must be non-empty if specified");
    }
    String words = message.text().strip();
    if (words.indexOf('\n') >= 0 || words.indexOf('\r') >= 0) {
      errors.invalid(message, "must not contain line breaks");
    }
    Choice.optional(
        validation.at("reason"), List.of("Forbidden", "Invalid", "RequestEntityTooLarge"), errors);
  }

  private static void checkAnnotations(
      FieldValue object, AdmissionExpressions expressions, FieldErrors errors) {
    FieldValue annotations = object.at("spec", "auditAnnotations");
    if (annotations.items().size() > MOST_ANNOTATIONS) {
      Tree shown = InternalForm.of(SPEC, object.tree().at("spec")).at("AuditAnnotations");
      errors.invalid(annotations, shown, "must not have more than 20 auditAnnotations");
    }
    String policy = object.at("metadata", "name").text();
    Set<String> seen = new TreeSet<>();
    for (FieldValue annotation : annotations.items()) {
      FieldValue key = annotation.at("key");
      if (policy.isEmpty()) {
        errors.invalidText(key, "requires metadata.name be non-empty");
      } else {
        String name = policy + "/" + key.text();
        errors.invalidEach(key, Tree.of(name), Formats.qualifiedName(name));
      }
      FieldValue value = annotation.at("valueExpression");
      if (value.text().isBlank()) {
        errors.required(value, "valueExpression is not specified");
      } else if (Formats.bytes(value.text().strip()) > LONGEST_VALUE) {
        errors.required(value, "must not exceed " + LONGEST_VALUE + " bytes in length");
      } else {
        expressions.annotation(value);
      }
      if (!seen.add(key.text())) {
        errors.duplicate(key, Tree.of(key.text()));
      }
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue status = object.at("status");
    for (FieldValue warning : status.at("typeChecking", "expressionWarnings").items()) {
      if (warning.at("warning").isEmpty()) {
        errors.required(warning.at("warning"), "");
      }
      // What stands there is read as a JSONPath, which hardly any text is not.
      if (warning.at("fieldRef").text().strip().isEmpty()) {
        errors.required(warning.at("fieldRef"), "");
      }
    }
    ConditionRules.check(status.at("conditions"), errors);
  }
}
