package dev.seatrial.validation.cluster;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * Events of the core group, whose rules grew late and ask for little.
 *
 * <p>As {@code legacyValidateEvent} in {@code pkg/apis/core/validation/events.go}, v1.37.
 */
public final class EventValidation implements KindValidation {
  private static final int MOST_CHARACTERS = 128;
  private static final int MOST_NOTE = 1024;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    check(object, "reportingComponent", errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }

  /** The reporting controller's name stands in the given field. */
  static void check(FieldValue object, String reporter, FieldErrors errors) {
    String namespace = object.at("metadata", "namespace").text();
    FieldValue involved = object.at("involvedObject", "namespace");
    boolean nowhere = involved.isEmpty();
    boolean timed = !object.at("eventTime").isEmpty();
    boolean fits =
        nowhere
            ? (timed ? List.of("default", "kube-system") : List.of("", "default"))
                .contains(namespace)
            : timed || involved.text().equals(namespace);
    if (!fits) {
      errors.invalidText(involved, "does not match event.namespace");
    }
    if (timed) {
      checkReport(object, reporter, errors);
    }
  }

  private static void checkReport(FieldValue object, String reporter, FieldErrors errors) {
    FieldValue controller = object.at(reporter);
    if (controller.isEmpty()) {
      errors.required(controller, "");
    }
    errors.invalidEach(
        controller, Tree.of(controller.text()), Formats.qualifiedName(controller.text()));
    for (String field : List.of("reportingInstance", "action", "reason")) {
      if (object.at(field).isEmpty()) {
        errors.required(object.at(field), "");
      }
      checkLength(object.at(field), MOST_CHARACTERS, errors);
    }
    checkLength(object.at("message"), MOST_NOTE, errors);
  }

  private static void checkLength(FieldValue field, int most, FieldErrors errors) {
    if (Formats.bytes(field.text()) > most) {
      errors.invalid(field, Tree.of(""), "can have at most " + most + " characters");
    }
  }
}
