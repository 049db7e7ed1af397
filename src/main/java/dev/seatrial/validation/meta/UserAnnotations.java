package dev.seatrial.validation.meta;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.Locale;

/**
 * What users say to signers of certificates: keys with a domain before them.
 *
 * <p>As {@code ValidateUserAnnotations} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class UserAnnotations {
  private UserAnnotations() {}

  /** Refuses keys without a domain, and too much of it all. */
  public static void check(FieldValue annotations, FieldErrors errors) {
    int size = 0;
    for (FieldValue annotation : annotations.entries()) {
      checkKey(annotations, annotation.name(), errors);
      size += ObjectMetaValidation.annotationBytes(annotation);
    }
    ObjectMetaValidation.annotationsSize(annotations, size, errors);
  }

  // As IsDomainPrefixedKey, in lower case.
  private static void checkKey(FieldValue annotations, String key, FieldErrors errors) {
    Tree shown = Tree.of(key.toLowerCase(Locale.ROOT));
    List<String> wrong = Formats.annotationKey(key);
    if (key.isEmpty()) {
      errors.required(annotations, "");
    } else if (!wrong.isEmpty()) {
      errors.invalidEach(annotations, shown, wrong);
    } else if (key.indexOf('/') < 0) {
      errors.invalid(annotations, shown, "must be a domain-prefixed key (such as \"acme.io/foo\")");
    }
  }
}
