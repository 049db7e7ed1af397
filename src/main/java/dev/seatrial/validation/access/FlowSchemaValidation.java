package dev.seatrial.validation.access;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * FlowSchemas. The status is not looked at: a write of the whole object does not change it.
 *
 * <p>As {@code ValidateFlowSchema} in {@code pkg/apis/flowcontrol/validation/validation.go}, v1.37.
 */
public final class FlowSchemaValidation implements KindValidation {
  private static final int LAST_PRECEDENCE = 10_000;

  /** A schema that every server has, and that must stay as it is. */
  private record Mandatory(String name, String spec) {}

  private static final String EVERYTHING =
      """
      "resourceRules": [{"verbs": ["*"], "apiGroups": ["*"], "resources": ["*"],
                         "namespaces": ["*"], "clusterScope": true}],
      "nonResourceRules": [{"verbs": ["*"], "nonResourceURLs": ["*"]}]
      """;

  // As MandatoryFlowSchemas in k8s.io/apiserver/pkg/apis/flowcontrol/bootstrap/default.go.
  private static final List<Mandatory> MANDATORY =
      List.of(
          new Mandatory(
              "exempt",
              """
              {"priorityLevelConfiguration": {"name": "exempt"}, "matchingPrecedence": 1,
               "rules": [{"subjects": [{"kind": "Group", "group": {"name": "system:masters"}}],
              """
                  + EVERYTHING
                  + "}]}"),
          new Mandatory(
              "catch-all",
              """
              {"priorityLevelConfiguration": {"name": "catch-all"}, "matchingPrecedence": 10000,
               "distinguisherMethod": {"type": "ByUser"},
               "rules": [{"subjects": [
                   {"kind": "Group", "group": {"name": "system:unauthenticated"}},
                   {"kind": "Group", "group": {"name": "system:authenticated"}}],
              """
                  + EVERYTHING
                  + "}]}"));

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    String name = object.at("metadata", "name").text();
    FieldValue spec = object.at("spec");
    checkPrecedence(name, spec.at("matchingPrecedence"), errors);
    FieldValue method = spec.at("distinguisherMethod");
    List<String> methods = List.of("ByNamespace", "ByUser");
    if (method.isSet() && !methods.contains(method.at("type").text())) {
      Tree shown = InternalForm.of("flowcontrol.FlowDistinguisherMethod", method.tree());
      errors.notSupported(method.at("type"), shown, methods);
    }
    FieldValue level = spec.at("priorityLevelConfiguration", "name");
    if (level.isEmpty()) {
      errors.required(level, "must reference a priority level");
    } else {
      errors.invalidEach(level, Formats.dnsSubdomain(level.text()));
    }
    spec.at("rules").items().forEach(rule -> FlowRules.check(rule, errors));
    for (Mandatory mandatory : MANDATORY) {
      if (mandatory.name().equals(name)) {
        checkMandatory(mandatory, spec, errors);
      }
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }

  private static void checkPrecedence(String name, FieldValue precedence, FieldErrors errors) {
    if (precedence.number() <= 0) {
      errors.invalidNumber(precedence, "must be a positive value");
    }
    if (precedence.number() > LAST_PRECEDENCE) {
      errors.invalidNumber(precedence, "must not be greater than " + LAST_PRECEDENCE);
    }
    if (precedence.number() == 1 && !name.equals("exempt")) {
      errors.invalidNumber(
          precedence, "only the schema named 'exempt' may have matchingPrecedence 1");
    }
  }

  private static void checkMandatory(Mandatory mandatory, FieldValue spec, FieldErrors errors) {
    String type = "flowcontrol.FlowSchemaSpec";
    if (!InternalForm.same(type, spec.tree(), Json.read(mandatory.spec()))) {
      errors.invalid(
          spec,
          InternalForm.of(type, spec.tree()),
          "spec of '" + mandatory.name() + "' must equal the fixed value");
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FlowConditions.check(object.at("status", "conditions"), errors);
  }
}
