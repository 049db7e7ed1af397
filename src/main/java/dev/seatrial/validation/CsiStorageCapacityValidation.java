package dev.seatrial.validation;

import dev.seatrial.tree.Tree;

/**
 * CSIStorageCapacities.
 *
 * <p>As {@code ValidateCSIStorageCapacity} in {@code pkg/apis/storage/validation/validation.go},
 * v1.37.
 */
final class CsiStorageCapacityValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    LabelValidation.selector(object.at("nodeTopology"), errors);
    checkRest(object, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue topology = object.at("nodeTopology");
    if (WorkloadSelector.isUsable(old.at("nodeTopology"))) {
      LabelValidation.selector(topology, errors);
    } else {
      LabelValidation.selectorWithAnyValues(topology, errors);
    }
    checkRest(object, errors);
    Immutability.check("*meta.LabelSelector", topology, old.at("nodeTopology"), errors);
    Immutability.check("text", object.at("storageClassName"), old.at("storageClassName"), errors);
  }

  private static void checkRest(FieldValue object, FieldErrors errors) {
    FieldValue name = object.at("storageClassName");
    errors.invalidEach(name, Tree.of(name.text()), Formats.dnsSubdomain(name.text()));
    if (object.at("capacity").isSet()) {
      QuantityRules.notNegative(object.at("capacity"), errors);
    }
  }
}
