package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import dev.seatrial.validation.resource.QuantityRules;

/**
 * CSIStorageCapacities.
 *
 * <p>As {@code ValidateCSIStorageCapacity} in {@code pkg/apis/storage/validation/validation.go},
 * v1.37.
 */
public final class CsiStorageCapacityValidation implements KindValidation {
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
