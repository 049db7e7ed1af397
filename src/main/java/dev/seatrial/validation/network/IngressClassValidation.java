package dev.seatrial.validation.network;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.DomainPrefixedPath;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.ObjectReferenceRules;
import java.util.List;

/**
 * IngressClasses.
 *
 * <p>As {@code ValidateIngressClass} in {@code pkg/apis/networking/validation/validation.go},
 * v1.37.
 */
public final class IngressClassValidation implements KindValidation {
  private static final int CONTROLLER_BYTES = 250;
  private static final List<String> SCOPES = List.of("Cluster", "Namespace");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue controller = object.at("spec", "controller");
    if (Formats.bytes(controller.text()) > CONTROLLER_BYTES) {
      errors.tooLong(controller, CONTROLLER_BYTES);
    }
    DomainPrefixedPath.check(controller, errors);
    FieldValue parameters = object.at("spec", "parameters");
    if (parameters.isSet()) {
      checkParameters(parameters, errors);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    Immutability.check(
        "text", object.at("spec", "controller"), old.at("spec", "controller"), errors);
    create(object, errors);
  }

  private static void checkParameters(FieldValue parameters, FieldErrors errors) {
    FieldValue group = parameters.at("apiGroup");
    if (group.isSet()) {
      errors.invalidEach(group, Formats.dnsSubdomain(group.text()));
    }
    ObjectReferenceRules.declaredRequired(parameters.at("kind"), errors);
    ObjectReferenceRules.declaredRequired(parameters.at("name"), errors);
    FieldValue scope = parameters.at("scope");
    if (!scope.isSet()) {
      errors.required(scope, "");
      return;
    }
    FieldValue namespace = parameters.at("namespace");
    switch (scope.text()) {
      case "Namespace" -> {
        if (namespace.isSet()) {
          errors.invalidEach(namespace, Formats.dnsLabel(namespace.text()));
        } else {
          errors.required(namespace, "`parameters.scope` is set to 'Namespace'");
        }
      }
      case "Cluster" -> {
        if (namespace.isSet()) {
          errors.forbidden(namespace, "`parameters.scope` is set to 'Cluster'");
        }
      }
      default -> errors.notSupported(scope, SCOPES);
    }
  }
}
