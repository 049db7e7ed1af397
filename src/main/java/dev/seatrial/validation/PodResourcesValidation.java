package dev.seatrial.validation;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules for resources that a pod asks for as a whole, beside those of its containers.
 *
 * <p>Follows validatePodResources in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
final class PodResourcesValidation {
  private PodResourcesValidation() {}

  static void check(FieldValue spec, Set<String> claims, FieldErrors errors) {
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
    aggregate(spec.tree(), "requests")
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
    aggregate(spec.tree(), "limits")
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

  // As aggregateContainerResourcesByFn: all containers at once, or what one init container needs
  // beside the sidecars that run already.
  private static Map<String, Quantity> aggregate(Tree spec, String kind) {
    Map<String, Quantity> sum = new TreeMap<>();
    spec.items("containers").forEach(container -> add(sum, container, kind));
    Map<String, Quantity> sidecars = new TreeMap<>();
    Map<String, Quantity> most = new TreeMap<>();
    for (Tree container : spec.items("initContainers")) {
      boolean sidecar = container.text("", "restartPolicy").equals("Always");
      Map<String, Quantity> now = sidecar ? sidecars : new TreeMap<>(sidecars);
      add(now, container, kind);
      if (sidecar) {
        add(sum, container, kind);
      }
      now.forEach((name, amount) -> most.merge(name, amount, PodResourcesValidation::larger));
    }
    most.forEach((name, amount) -> sum.merge(name, amount, PodResourcesValidation::larger));
    return sum;
  }

  private static void add(Map<String, Quantity> sum, Tree container, String kind) {
    ObjectTree amounts = container.object("resources", kind);
    for (String name : amounts.names()) {
      sum.merge(name, Quantity.of(amounts.at(name)), Quantity::plus);
    }
  }

  private static Quantity larger(Quantity one, Quantity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
