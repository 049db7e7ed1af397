package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.ObjectReferenceRules;

/**
 * IPAddresses.
 *
 * <p>As {@code ValidateIPAddress} in {@code pkg/apis/networking/validation/validation.go}, v1.37.
 */
public final class IpAddressValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue parent = object.at("spec", "parentRef");
    if (!parent.isSet()) {
      errors.declare(declared -> declared.required(parent, ""));
      return;
    }
    FieldValue group = parent.at("group");
    if (!group.isEmpty()) {
      errors.invalidEach(group, Formats.dnsSubdomain(group.text()));
    }
    ObjectReferenceRules.declaredRequired(parent.at("resource"), errors);
    ObjectReferenceRules.declaredRequired(parent.at("name"), errors);
    FieldValue namespace = parent.at("namespace");
    if (!namespace.isEmpty()) {
      errors.invalidEach(namespace, Formats.pathSegmentName(namespace.text()));
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    FieldValue parent = object.at("spec", "parentRef");
    Tree before = old.tree().at("spec", "parentRef");
    if (!InternalForm.same("*networking.ParentReference", parent.tree(), before)) {
      errors.declare(declared -> declared.invalid(parent, Tree.NULL, Immutability.MESSAGE));
    }
  }
}
