package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import java.util.Optional;

/**
 * What the subresource {@code ephemeralcontainers} of a pod refuses: containers may only be added.
 *
 * <p>Follows {@code ValidatePodEphemeralContainersUpdate} in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class EphemeralContainersUpdate {
  private static final String CONTAINER = "core.EphemeralContainer";

  private EphemeralContainersUpdate() {}

  /** Checks the pod that takes the place of the old one. */
  public static void check(FieldValue pod, FieldValue old, FieldErrors errors) {
    if (old.at("metadata", "annotations").tree().at("kubernetes.io/config.mirror").isPresent()) {
      errors.forbidden(FieldValue.NOWHERE, "static pods do not support ephemeral containers");
      return;
    }
    PodValidation.metadataAndSpec(pod, errors);
    FieldValue list = pod.at("spec", "ephemeralContainers");
    for (FieldValue before : old.at("spec", "ephemeralContainers").items()) {
      kept(before.tree(), list, errors);
    }
  }

  private static void kept(Tree before, FieldValue list, FieldErrors errors) {
    String existing =
        "existing ephemeral containers \"" + before.text("", "name") + "\" may not be ";
    Optional<Tree> now =
        list.items().stream()
            .map(FieldValue::tree)
            .filter(each -> each.at("name").equals(before.at("name")))
            .findFirst();
    if (now.isEmpty()) {
      errors.forbidden(list, existing + "removed\n");
    } else if (!InternalForm.same(CONTAINER, before, now.get())) {
      errors.forbidden(
          list, existing + "changed\n" + InternalForm.difference(CONTAINER, before, now.get()));
    }
  }
}
