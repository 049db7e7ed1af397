package dev.seatrial.validation.scheduling;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * Bindings of pods to nodes.
 *
 * <p>As {@code ValidatePodBinding} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class BindingValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue kind = object.at("target", "kind");
    FieldValue name = object.at("target", "name");
    boolean node = kind.isEmpty() || kind.text().equals("Node");
    if (!node) {
      errors.notSupported(kind, List.of("Node", "<empty>"));
    }
    if (name.isEmpty()) {
      errors.required(name, "");
    } else if (node) {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }
}
