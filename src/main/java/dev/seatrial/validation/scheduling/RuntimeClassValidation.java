package dev.seatrial.validation.scheduling;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.resource.ResourceRequirementsValidation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * RuntimeClasses.
 *
 * <p>As {@code ValidateRuntimeClass} in {@code pkg/apis/node/validation/validation.go}, v1.37.
 */
public final class RuntimeClassValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue handler = object.at("handler");
    errors.declare(declared -> checkHandler(handler, declared));
    FieldValue overhead = object.at("overhead");
    if (overhead.isSet()) {
      ResourceRequirementsValidation.overhead(
          new FieldValue(overhead.path(), overhead.tree().at("podFixed")), errors);
    }
    FieldValue scheduling = object.at("scheduling");
    if (scheduling.isSet()) {
      LabelValidation.labels(scheduling.at("nodeSelector"), errors);
      checkTolerations(scheduling.at("tolerations"), errors);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    FieldValue handler = object.at("handler");
    if (!handler.text().equals(old.at("handler").text())) {
      errors.declare(declared -> declared.invalid(handler, Tree.NULL, Immutability.MESSAGE));
    }
  }

  private static void checkHandler(FieldValue handler, FieldErrors errors) {
    if (handler.isEmpty()) {
      errors.required(handler, "");
    } else {
      errors.invalidEach(handler, Formats.shortName(handler.text()));
    }
  }

  private static void checkTolerations(FieldValue tolerations, FieldErrors errors) {
    TolerationValidation.check(tolerations, errors);
    Set<List<String>> seen = new LinkedHashSet<>();
    for (FieldValue toleration : tolerations.items()) {
      List<String> key =
          List.of(
              toleration.at("key").text(),
              toleration.at("operator").text(),
              toleration.at("value").text(),
              toleration.at("effect").text());
      if (!seen.add(key)) {
        errors.duplicate(toleration, InternalForm.of("core.Toleration", toleration.tree()));
      }
    }
  }
}
