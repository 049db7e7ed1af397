package dev.seatrial.validation.workload;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.NumberValidation;

/**
 * The counts in the status of what makes pods.
 *
 * <p>As {@code ValidateDeploymentStatus} and its neighbours in {@code
 * pkg/apis/apps/validation/validation.go}, v1.37.
 */
record StatusCounts(FieldValue status, FieldErrors errors) {
  /** Those of a ReplicaSet; a ReplicationController has the same, but for the terminating. */
  void ofReplicas() {
    notNegative(
        "replicas",
        "fullyLabeledReplicas",
        "readyReplicas",
        "availableReplicas",
        "observedGeneration",
        "terminatingReplicas");
    notMoreThanReplicas("fullyLabeledReplicas", "readyReplicas", "availableReplicas");
    notMore("availableReplicas", "readyReplicas", "readyReplicas");
  }

  /** None may be below 0. */
  void notNegative(String... counts) {
    for (String count : counts) {
      NumberValidation.notNegative(status.at(count), errors);
    }
  }

  /** None may be more than all replicas. */
  void notMoreThanReplicas(String... counts) {
    for (String count : counts) {
      notMore(count, "replicas", "status.replicas");
    }
  }

  /** One may not be more than another, which the error names so. */
  void notMore(String count, String limit, String named) {
    FieldValue field = status.at(count);
    if (field.number() > status.at(limit).number()) {
      errors.invalidNumber(field, "cannot be greater than " + named);
    }
  }

  /** How often names met others only grows. As IsDecremented. */
  void collisionsOnlyGrow(FieldValue old) {
    FieldValue now = status.at("collisionCount");
    FieldValue before = old.at("collisionCount");
    boolean fewer = before.isSet() && (!now.isSet() || now.number() < before.number());
    if (fewer) {
      errors.invalid(now, Tree.of(now.number()), "cannot be decremented");
    }
  }
}
