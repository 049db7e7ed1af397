package dev.seatrial.validation.field;

import java.util.List;

/** The rules for fields that hold one of a few words. */
public final class Choice {
  private Choice() {}

  /** One of the words must be there; an empty one is not supported either. */
  public static void of(FieldValue field, List<String> supported, FieldErrors errors) {
    if (!supported.contains(field.text())) {
      errors.notSupported(field, supported);
    }
  }

  /** One of the words must be there; an empty one is missed. */
  public static void required(FieldValue field, List<String> supported, FieldErrors errors) {
    if (field.isEmpty()) {
      errors.required(field, "");
    } else {
      of(field, supported, errors);
    }
  }

  /** Nothing, or one of the words. */
  public static void optional(FieldValue field, List<String> supported, FieldErrors errors) {
    if (field.isSet()) {
      of(field, supported, errors);
    }
  }
}
