package dev.seatrial.validation.pod;

import dev.seatrial.defaulting.PodPreparation;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * The rules for Pods on create.
 *
 * <p>Follows ValidatePodCreate in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class PodValidation implements KindValidation {
  @Override
  public Tree prepared(Tree object) {
    Tree pod = PodPreparation.prepared(object);
    Tree spec = ClosedGates.dropped(pod.at("spec"), Tree.ABSENT);
    return spec.equals(pod.at("spec")) ? pod : pod.with(spec, "spec");
  }

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    metadataAndSpec(object, errors);
    if (!spec.at("ephemeralContainers").items().isEmpty()) {
      errors.forbidden(spec.at("ephemeralContainers"), "cannot be set on create");
    }
    if (!spec.at("nodeName").isEmpty() && !spec.at("schedulingGates").items().isEmpty()) {
      errors.forbidden(
          spec.at("nodeName"), "cannot be set until all schedulingGates have been cleared");
    }
    PodAnnotationValidation.againstFields(object.at("metadata", "annotations"), spec, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue pod = updated(object, old.tree());
    metadataAndSpec(pod, errors);
    PodUpdateValidation.check(pod, old, errors);
  }

  // As PrepareForUpdate; a client that knows no resources of whole pods keeps them.
  private static FieldValue updated(FieldValue pod, Tree old) {
    Tree before = old.at("spec");
    Tree spec = ClosedGates.dropped(pod.tree().at("spec"), before);
    if (spec.at("resources").isUnset() && !before.at("resources").isUnset()) {
      spec = spec.with(before.at("resources"), "resources");
    }
    return new FieldValue(pod.path(), pod.tree().with(spec, "spec"));
  }

  // As validatePodMetadataAndSpec.
  static void metadataAndSpec(FieldValue pod, FieldErrors errors) {
    FieldValue spec = pod.at("spec");
    PodAnnotationValidation.check(pod.at("metadata", "annotations"), spec, errors);
    PodSpecValidation.ofPod(spec, pod.tree().at("metadata"), errors);
    if (spec.at("serviceAccountName").isEmpty()) {
      noTokens(spec, errors);
    }
    NumberValidation.notNegative(spec.at("terminationGracePeriodSeconds"), errors);
    for (String list : List.of("containers", "initContainers")) {
      for (FieldValue container : spec.at(list).items()) {
        ContainerValidation.onlyForPod(container, errors);
      }
    }
  }

  private static void noTokens(FieldValue spec, FieldErrors errors) {
    for (FieldValue volume : spec.at("volumes").items()) {
      for (FieldValue source : volume.at("projected", "sources").items()) {
        FieldValue token = source.at("serviceAccountToken");
        if (token.isSet()) {
          errors.forbidden(token, "must not be specified when serviceAccountName is not set");
        }
      }
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    new PodStatusRules(object, errors).check(old);
  }
}
