package dev.seatrial.validation.storage;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.resource.QuantityRules;
import java.util.List;

/**
 * The status of a PersistentVolumeClaim.
 *
 * <p>As {@code ValidatePersistentVolumeClaimStatusUpdate} in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
record ClaimStatus(FieldValue claim, FieldErrors errors) {
  private static final List<String> RESIZES =
      List.of(
          "ControllerResizeInProgress",
          "ControllerResizeInfeasible",
          "NodeResizeInProgress",
          "NodeResizeInfeasible",
          "NodeResizePending");

  void check() {
    FieldValue status = claim.at("status");
    status.at("capacity").entries().forEach(this::isAmount);
    FieldValue states = status.at("allocatedResourceStatuses");
    for (FieldValue state : states.entries()) {
      isStorage(state.name(), states);
      if (!RESIZES.contains(state.text())) {
        // The name of the resource is shown, not what is wrong.
        errors.notSupported(states, Tree.of(state.name()), RESIZES);
      }
    }
    FieldValue allocated = status.at("allocatedResources");
    for (FieldValue amount : allocated.entries()) {
      if (isStorage(amount.name(), allocated) && isAmount(amount)) {
        QuantityRules.ofResource("storage", amount, errors);
      }
    }
  }

  // As validateBasicResource, which shows the number that the amount comes to.
  private boolean isAmount(FieldValue amount) {
    long value = Quantity.of(amount.tree()).value();
    if (value < 0) {
      errors.invalid(amount, Tree.of(value), "must be a valid resource quantity");
    }
    return value >= 0;
  }

  // As validatePersistentVolumeClaimResourceKey.
  private boolean isStorage(String name, FieldValue map) {
    List<String> wrong = Formats.qualifiedName(name);
    errors.invalidEach(map, Tree.of(name), wrong);
    if (!wrong.isEmpty()) {
      return false;
    }
    boolean isNative = name.indexOf('/') < 0 || name.contains("kubernetes.io/");
    if (isNative && !name.equals("storage")) {
      errors.notSupported(map, Tree.of(name), List.of("storage"));
      return false;
    }
    return true;
  }
}
