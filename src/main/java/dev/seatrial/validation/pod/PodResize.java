package dev.seatrial.validation.pod;

import dev.seatrial.object.QualityOfService;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import java.util.ArrayList;
import java.util.List;

/**
 * What the subresource {@code resize} of a pod refuses: only amounts of CPU and memory may change.
 *
 * <p>Follows {@code ValidatePodResize} in {@code pkg/apis/core/validation/validation.go}, v1.37,
 * the resources of whole pods and sizes of volumes in memory aside.
 */
public final class PodResize {
  private static final String SPEC = "core.PodSpec";
  private static final List<String> LISTS = List.of("containers", "initContainers");
  private static final List<String> AMOUNTS = List.of("requests", "limits");

  private final FieldValue spec;
  private final FieldValue oldSpec;
  private final FieldErrors errors;

  private PodResize(FieldValue spec, FieldValue oldSpec, FieldErrors errors) {
    this.spec = spec;
    this.oldSpec = oldSpec;
    this.errors = errors;
  }

  /** Checks the pod that takes the place of the old one. */
  public static void check(FieldValue pod, FieldValue old, FieldErrors errors) {
    FieldValue whole = FieldValue.NOWHERE;
    if (old.at("metadata", "annotations").tree().at("kubernetes.io/config.mirror").isPresent()) {
      errors.forbidden(whole, "static pods cannot be resized");
      return;
    }
    if (old.tree().text("", "spec", "os", "name").equals("windows")) {
      errors.forbidden(whole, "windows pods cannot be resized");
      return;
    }
    PodValidation.metadataAndSpec(pod, errors);
    Tree ofStatus = pod.tree().at("status", "qosClass");
    QualityOfService before = QualityOfService.of(old.tree().at("spec"));
    if (before != QualityOfService.of(pod.tree().at("spec"))) {
      errors.invalid(
          new FieldValue(Path.of("spec"), ofStatus),
          "Pod QOS Class may not change as a result of resizing");
    }
    if (!isSupported(old.tree())) {
      FieldValue spec = new FieldValue(Path.of("spec"), Tree.ABSENT);
      errors.forbidden(spec, "Pod running on node without support for resize");
    }
    new PodResize(pod.at("spec"), old.at("spec"), errors).containers();
  }

  /** Whether the node tells what its containers have. As isPodResizeRequestSupported. */
  private static boolean isSupported(Tree pod) {
    return pod.items("status", "containerStatuses").stream()
        .filter(status -> status.at("state", "running").isPresent())
        .findFirst()
        .map(status -> status.at("resources").isPresent())
        .orElse(true);
  }

  private void containers() {
    if (!areInOrder()) {
      return;
    }
    for (String list : List.of("initContainers", "containers")) {
      List<FieldValue> now = spec.at(list).items();
      for (int i = 0; i < now.size(); i++) {
        notRemoved(now.get(i).at("resources"), oldSpec.at(list).index(i).at("resources"));
      }
    }
    if (errors.isEmpty() && !InternalForm.same(SPEC, withOldAmounts(), oldSpec.tree())) {
      errors.forbidden(spec, "only cpu and memory resources are mutable");
    }
  }

  private boolean areInOrder() {
    boolean areInOrder = true;
    for (String list : LISTS) {
      List<FieldValue> now = spec.at(list).items();
      List<FieldValue> before = oldSpec.at(list).items();
      if (now.size() != before.size()) {
        errors.forbidden(spec.at(list), list + " may not be added or removed on resize");
        areInOrder = false;
        continue;
      }
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i).tree().at("name").equals(before.get(i).tree().at("name"))) {
          errors.forbidden(
              now.get(i).at("name"), list + " may not be renamed or reordered on resize");
          areInOrder = false;
        }
      }
    }
    return areInOrder;
  }

  private void notRemoved(FieldValue resources, FieldValue old) {
    for (String amounts : AMOUNTS) {
      boolean isKept =
          resources.tree().object(amounts).names().containsAll(old.tree().object(amounts).names());
      if (!isKept) {
        errors.forbidden(resources.at(amounts), "resource " + amounts + " cannot be removed");
      }
    }
  }

  // As dropCPUMemoryResourcesFromContainer.
  private Tree withOldAmounts() {
    Tree changed = spec.tree();
    for (String list : LISTS) {
      if (changed.at(list) instanceof ListTree containers) {
        List<Tree> dropped = new ArrayList<>();
        for (int i = 0; i < containers.size(); i++) {
          dropped.add(withOldAmounts(containers.at(i), oldSpec.at(list).index(i).tree()));
        }
        changed = changed.with(Tree.of(dropped), list);
      }
    }
    return changed;
  }

  private static Tree withOldAmounts(Tree container, Tree old) {
    Tree changed = container;
    for (String amounts : AMOUNTS) {
      for (String name : List.of("cpu", "memory")) {
        Tree before = old.at("resources", amounts, name);
        changed =
            before.isPresent()
                ? changed.with(before, "resources", amounts, name)
                : changed.without("resources", amounts, name);
      }
      if (changed.object("resources", amounts).isEmpty()) {
        changed =
            old.at("resources", amounts).isPresent()
                ? changed.with(old.at("resources", amounts), "resources", amounts)
                : changed.without("resources", amounts);
      }
    }
    return changed;
  }
}
