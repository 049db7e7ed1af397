package dev.seatrial.validation.pod;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.scheduling.TolerationValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may change in a pod that is there already: images, deadline, tolerations, gates, and where
 * it may run as long as it is gated.
 *
 * <p>Follows ValidatePodUpdate in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
final class PodUpdateValidation {
  private static final String SPEC = "core.PodSpec";
  private static final String MAY_CHANGE =
      "pod updates may not change fields other than"
          + " `spec.containers[*].image`,`spec.initContainers[*].image`,"
          + "`spec.activeDeadlineSeconds`,"
          + "`spec.tolerations` (only additions to existing tolerations),"
          + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously"
          + " negative)";

  private PodUpdateValidation() {}

  static void check(FieldValue pod, FieldValue old, FieldErrors errors) {
    FieldValue spec = pod.at("spec");
    FieldValue oldSpec = old.at("spec");
    annotations(pod, old, errors);
    for (String list : List.of("containers", "initContainers")) {
      int size = spec.at(list).items().size();
      if (size != oldSpec.at(list).items().size()) {
        errors.forbidden(spec.at(list), "pod updates may not add or remove containers");
        return;
      }
      images(spec.at(list), errors);
    }
    if (!deadline(spec.at("activeDeadlineSeconds"), oldSpec, errors)) {
      return;
    }
    tolerations(spec.at("tolerations"), oldSpec.at("tolerations"), errors);
    schedulingGates(spec.at("schedulingGates"), oldSpec.at("schedulingGates"), errors);
    if (!InternalForm.same(SPEC, spec.tree(), oldSpec.tree())) {
      others(spec, oldSpec, errors);
    }
  }

  // As ValidatePodSpecificAnnotationUpdates.
  private static void annotations(FieldValue pod, FieldValue old, FieldErrors errors) {
    FieldValue annotations = pod.at("metadata", "annotations");
    FieldValue before = old.at("metadata", "annotations");
    for (FieldValue entry : before.entries()) {
      if (!annotations.tree().at(entry.name()).equals(entry.tree())) {
        fixed(annotations.key(entry.name()), "remove or update", errors);
      }
    }
    for (FieldValue entry : annotations.entries()) {
      if (!before.tree().at(entry.name()).isPresent()) {
        fixed(entry, "add", errors);
      }
    }
  }

  private static void fixed(FieldValue annotation, String change, FieldErrors errors) {
    boolean plural = annotation.name().startsWith(PodAnnotationValidation.APP_ARMOR);
    if (plural) {
      errors.forbidden(annotation, "may not " + change + " AppArmor annotations");
    }
    if (annotation.name().equals(PodAnnotationValidation.MIRROR)) {
      errors.forbidden(annotation, "may not " + change + " mirror pod annotation");
    }
  }

  private static void images(FieldValue containers, FieldErrors errors) {
    for (FieldValue container : containers.items()) {
      if (container.at("image").isEmpty()) {
        errors.required(container.at("image"), "");
      }
      ContainerValidation.onlyForPod(container, errors);
    }
  }

  // Whether the rest is worth a look.
  private static boolean deadline(FieldValue seconds, FieldValue oldSpec, FieldErrors errors) {
    FieldValue old = oldSpec.at("activeDeadlineSeconds");
    if (!seconds.isSet()) {
      if (old.isSet()) {
        errors.invalid(seconds, Tree.NULL, "must not update from a positive integer to nil value");
      }
      return true;
    }
    int before = errors.size();
    errors.invalidEach(seconds, Formats.inRange(seconds.number(), 0, Integer.MAX_VALUE));
    if (errors.size() == before && old.isSet() && old.number() < seconds.number()) {
      errors.invalid(seconds, "must be less than or equal to previous value");
    }
    return errors.size() == before;
  }

  // As validateOnlyAddedTolerations.
  private static void tolerations(FieldValue tolerations, FieldValue old, FieldErrors errors) {
    List<Tree> now =
        tolerations.tree().items().stream().map(PodUpdateValidation::withoutSeconds).toList();
    for (Tree toleration : old.tree().items()) {
      if (!now.contains(withoutSeconds(toleration))) {
        errors.forbidden(
            tolerations, "existing toleration can not be modified except its tolerationSeconds");
        return;
      }
    }
    TolerationValidation.check(tolerations, errors);
  }

  private static Tree withoutSeconds(Tree toleration) {
    return InternalForm.of("core.Toleration", toleration.without("tolerationSeconds"));
  }

  // As validateOnlyDeletedSchedulingGates.
  private static void schedulingGates(FieldValue gates, FieldValue old, FieldErrors errors) {
    Map<String, FieldValue> added = new TreeMap<>();
    gates.items().forEach(gate -> added.put(gate.at("name").text(), gate));
    old.items().forEach(gate -> added.remove(gate.at("name").text()));
    added.forEach(
        (name, gate) ->
            errors.forbidden(
                gate.at("name"),
                "only deletion is allowed, but found new scheduling gate '" + name + "'"));
  }

  private static void others(FieldValue spec, FieldValue oldSpec, FieldErrors errors) {
    Tree old = oldSpec.tree();
    Tree rest = spec.tree();
    for (String list : List.of("containers", "initContainers")) {
      rest = rest.with(withImages(rest.at(list), old.at(list)), list);
    }
    for (String field : List.of("activeDeadlineSeconds", "schedulingGates", "tolerations")) {
      rest = rest.with(old.at(field), field);
    }
    String grace = "terminationGracePeriodSeconds";
    if (old.number(0, grace) < 0 && rest.number(0, grace) == 1) {
      rest = rest.with(old.at(grace), grace);
    }
    if (!old.items("schedulingGates").isEmpty()) {
      rest = GatedPodValidation.withoutPlacement(spec, oldSpec, rest, errors);
    }
    if (!InternalForm.same(SPEC, rest, old)) {
      errors.forbidden(spec, MAY_CHANGE + "\n" + InternalForm.difference(SPEC, old, rest));
    }
  }

  private static Tree withImages(Tree containers, Tree old) {
    if (!(containers instanceof ListTree list)) {
      return containers;
    }
    List<Tree> changed = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      ObjectTree container = list.at(i).object();
      changed.add(container.with("image", old.at(i).at("image")));
    }
    return Tree.of(changed);
  }
}
