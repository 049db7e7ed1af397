package dev.seatrial.validation.meta;

import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/**
 * When an image is pulled, for containers and for volumes that show an image.
 *
 * <p>As {@code validatePullPolicy} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class PullPolicy {
  private PullPolicy() {}

  /** One of the three policies must be there: the default is filled in by now. */
  public static void check(FieldValue policy, FieldErrors errors) {
    Choice.required(policy, List.of("Always", "IfNotPresent", "Never"), errors);
  }
}
