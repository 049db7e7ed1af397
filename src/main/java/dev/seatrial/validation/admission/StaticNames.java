package dev.seatrial.validation.admission;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.KindValidation;

/**
 * The rules of a kind that a server may also read from files when it starts: names of those are
 * kept free.
 *
 * <p>As {@code ValidateStaticSuffix} in {@code
 * pkg/apis/admissionregistration/validation/static_suffix.go}, v1.37.
 */
public record StaticNames(KindValidation rules) implements KindValidation {
  private static final String SUFFIX = ".static.k8s.io";
  private static final String WORDS =
      "names ending with \""
          + SUFFIX
          + "\" are reserved for static manifest-based configurations and cannot be managed via the"
          + " API";

  /** Whether the error is one that only ManifestBasedAdmissionControlConfig makes. */
  public static boolean isAbout(FieldError error) {
    return error.detail().equals(WORDS);
  }

  @Override
  public boolean checksFinalizers() {
    return rules.checksFinalizers();
  }

  @Override
  public Tree prepared(Tree object) {
    return rules.prepared(object);
  }

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    rules.create(object, errors);
    FieldValue name = object.at("metadata", "name");
    if (name.text().endsWith(SUFFIX)) {
      errors.invalid(name, WORDS);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    rules.update(object, old, errors);
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    rules.updateStatus(object, old, errors);
  }
}
