package dev.seatrial.validation.workload;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.storage.PersistentVolumeClaimSpec;
import java.util.List;

/**
 * StatefulSets.
 *
 * <p>As {@code ValidateStatefulSetSpec} in {@code pkg/apis/apps/validation/validation.go}, v1.37.
 */
public final class StatefulSetValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    checkBeforeClaims(spec, errors);
    for (FieldValue claim : spec.at("volumeClaimTemplates").items()) {
      PersistentVolumeClaimSpec.check(claim.at("spec"), errors);
    }
    checkNumbers(spec, errors);
    FieldValue service = spec.at("serviceName");
    if (!service.text().isEmpty()) {
      errors.invalidEach(service, Formats.dnsLabel(service.text()));
    }
    StatefulSetTemplate.check(spec, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue oldSpec = old.at("spec");
    checkBeforeClaims(spec, errors);
    checkNumbers(spec, errors);
    if (isValidForUpdate(oldSpec)) {
      StatefulSetTemplate.check(spec, errors);
    } else {
      // A template that was wrong before must not stand in the way of other changes.
      StatefulSetTemplate.checkAroundTemplate(spec, errors);
    }
    Immutability fixed = new Immutability(spec, oldSpec, errors);
    fixed.check("*meta.LabelSelector", "selector");
    fixed.check("[]core.PersistentVolumeClaim", "volumeClaimTemplates");
    fixed.check("text", "serviceName");
    fixed.check("text", "podManagementPolicy");
  }

  private static boolean isValidForUpdate(FieldValue spec) {
    FieldErrors problems = new FieldErrors();
    checkBeforeClaims(spec, problems);
    checkNumbers(spec, problems);
    StatefulSetTemplate.check(spec, problems);
    return problems.isEmpty();
  }

  private static void checkBeforeClaims(FieldValue spec, FieldErrors errors) {
    FieldValue management = spec.at("podManagementPolicy");
    if (management.isEmpty()) {
      errors.required(management, "");
    } else if (!List.of("OrderedReady", "Parallel").contains(management.text())) {
      errors.invalid(management, "must be 'OrderedReady' or 'Parallel'");
    }
    checkStrategy(spec.at("updateStrategy"), errors);
    FieldValue retention = spec.at("persistentVolumeClaimRetentionPolicy");
    if (retention.isSet()) {
      checkRetention(retention.at("whenDeleted"), errors);
      checkRetention(retention.at("whenScaled"), errors);
    }
  }

  private static void checkStrategy(FieldValue strategy, FieldErrors errors) {
    FieldValue rolling = strategy.at("rollingUpdate");
    switch (strategy.at("type").text()) {
      case "" -> errors.required(strategy, "");
      case "OnDelete" -> {
        if (rolling.isSet()) {
          errors.invalid(
              rolling,
              InternalForm.of("apps.RollingUpdateStatefulSetStrategy", rolling.tree()),
              "only allowed for updateStrategy 'RollingUpdate'");
        }
      }
      case "RollingUpdate" -> checkRollingUpdate(rolling, errors);
      default ->
          errors.invalid(
              strategy,
              InternalForm.of("apps.StatefulSetUpdateStrategy", strategy.tree()),
              "must be 'RollingUpdate' or 'OnDelete'");
    }
  }

  private static void checkRollingUpdate(FieldValue rolling, FieldErrors errors) {
    NumberValidation.notNegative(rolling.at("partition"), errors);
    FieldValue unavailable = rolling.at("maxUnavailable");
    if (!unavailable.isSet()) {
      return;
    }
    NumberValidation.intOrPercent(unavailable, errors);
    if (NumberValidation.valueOf(unavailable.tree()) == 0) {
      errors.invalid(unavailable, "cannot be 0");
    }
    NumberValidation.notMoreThanAll(unavailable, errors);
  }

  private static void checkRetention(FieldValue policy, FieldErrors errors) {
    List<String> supported = List.of("Retain", "Delete");
    if (!supported.contains(policy.text())) {
      errors.notSupported(policy, Tree.of(policy.text()), supported);
    }
  }

  private static void checkNumbers(FieldValue spec, FieldErrors errors) {
    NumberValidation.notNegative(spec.at("replicas"), errors);
    NumberValidation.notNegative(spec.at("minReadySeconds"), errors);
    NumberValidation.notNegative(spec.at("ordinals", "start"), errors);
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    StatusCounts counts = new StatusCounts(object.at("status"), errors);
    counts.notNegative(
        "replicas",
        "readyReplicas",
        "currentReplicas",
        "updatedReplicas",
        "availableReplicas",
        "observedGeneration",
        "collisionCount");
    counts.notMoreThanReplicas(
        "readyReplicas", "currentReplicas", "updatedReplicas", "availableReplicas");
    counts.notMore("availableReplicas", "readyReplicas", "status.readyReplicas");
    counts.collisionsOnlyGrow(old.at("status"));
  }
}
