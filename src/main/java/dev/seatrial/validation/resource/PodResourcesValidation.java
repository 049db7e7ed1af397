package dev.seatrial.validation.resource;

import dev.seatrial.defaulting.ContainerAmounts;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.Set;

/**
 * The rules for resources that a pod asks for as a whole, beside those of its containers.
 *
 * <p>Follows validatePodResources in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class PodResourcesValidation {
  private PodResourcesValidation() {}

  /** Checks what the spec asks for as a whole; {@code claims} are the names of the pod's claims. */
  public static void check(FieldValue spec, Set<String> claims, FieldErrors errors) {
    FieldValue resources = spec.at("resources");
    if (!resources.isSet()) {
      return;
    }
    if (spec.at("os", "name").text().equals("windows")) {
      errors.forbidden(resources, "may not be set for a windows pod");
      return;
    }
    if (resources.at("claims").isSet()) {
      errors.forbidden(resources.at("claims"), "claims may not be set for Resources at pod-level");
    }
    ResourceRequirementsValidation.ofPod(resources, claims, errors);
    requestsCoverContainers(spec, errors);
    limitsCoverContainers(spec, errors);
  }

  private static void requestsCoverContainers(FieldValue spec, FieldErrors errors) {
    FieldValue requests = spec.at("resources", "requests");
    ContainerAmounts.of(spec.tree(), "requests")
        .forEach(
            (name, asked) -> {
              FieldValue ofPod = requests.key(name);
              Quantity amount = Quantity.of(ofPod.tree());
              if (ofPod.tree().isPresent() && asked.compareTo(amount) > 0) {
                errors.invalid(
                    ofPod,
                    amount.toTree(),
                    "must be greater than or equal to aggregate container requests of " + asked);
              }
            });
  }

  private static void limitsCoverContainers(FieldValue spec, FieldErrors errors) {
    FieldValue limits = spec.at("resources", "limits");
    ContainerAmounts.of(spec.tree(), "limits")
        .forEach(
            (name, asked) -> {
              FieldValue ofPod = limits.key(name);
              Quantity amount = Quantity.of(ofPod.tree());
              if (ResourceNames.isHugePages(name)
                  && ofPod.tree().isPresent()
                  && asked.compareTo(amount) > 0) {
                errors.invalid(
                    ofPod,
                    amount.toTree(),
                    "must be greater than or equal to aggregate container limits of " + asked);
              }
            });
    for (int i = 0; i < spec.tree().items("containers").size(); i++) {
      containerLimits(spec, i, errors);
    }
  }

  // Upstream's path goes through the pod's resources.
  private static void containerLimits(FieldValue spec, int position, FieldErrors errors) {
    ObjectTree ofPod = spec.tree().object("resources", "limits");
    FieldValue container = spec.at("containers").index(position);
    FieldValue shown = spec.at("resources", "containers").index(position);
    for (FieldValue limit : container.at("resources", "limits").entries()) {
      Quantity amount = Quantity.of(limit.tree());
      Quantity most = Quantity.of(ofPod.at(limit.name()));
      if (ofPod.has(limit.name()) && amount.compareTo(most) > 0) {
        errors.invalid(
            shown.key(limit.name()).at("limits"),
            amount.toTree(),
            "must be less than or equal to pod limits of " + most);
      }
    }
  }
}
