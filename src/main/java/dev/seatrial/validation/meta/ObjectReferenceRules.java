package dev.seatrial.validation.meta;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.Optional;

/** The parts of a reference to another object: group, kind and name. */
public final class ObjectReferenceRules {
  private ObjectReferenceRules() {}

  /** Something that may stand in a URL. */
  public static void required(FieldValue field, FieldErrors errors) {
    if (field.isEmpty()) {
      errors.required(field, "");
    } else {
      errors.invalidEach(field, Formats.pathSegmentName(field.text()));
    }
  }

  /** As {@link #required}, where upstream declares that it is. */
  public static void declaredRequired(FieldValue field, FieldErrors errors) {
    if (field.isEmpty()) {
      errors.declare(declared -> declared.required(field, ""));
    } else {
      errors.invalidEach(field, Formats.pathSegmentName(field.text()));
    }
  }

  /** As ValidateAPIVersion in {@code pkg/apis/autoscaling/validation/validation.go}, v1.37. */
  public static void apiVersion(FieldValue field, FieldErrors errors) {
    groupVersionProblem(field.text()).ifPresent(problem -> errors.invalidText(field, problem));
  }

  /** As {@link #apiVersion}; the core group, which has no name, won't do. */
  public static void apiVersionWithGroup(FieldValue field, FieldErrors errors) {
    int before = errors.size();
    apiVersion(field, errors);
    if (errors.size() == before && field.text().indexOf('/') <= 0) {
      errors.invalidText(field, "apiVersion must specify API group");
    }
  }

  // As ParseGroupVersion in runtime/schema/group_version.go of apimachinery, v0.37.
  private static Optional<String> groupVersionProblem(String text) {
    return text.indexOf('/') == text.lastIndexOf('/')
        ? Optional.empty()
        : Optional.of("unexpected GroupVersion string: " + text);
  }
}
