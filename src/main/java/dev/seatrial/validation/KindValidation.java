package dev.seatrial.validation;

/**
 * The semantic rules of one kind, on objects that were decoded and defaulted.
 *
 * <p>Listed by kind in {@link KindValidations}. An implementation covers the kind's own part; the
 * metadata that all kinds share is checked before it, once, by {@link ObjectMetaValidation}, with
 * the name rule that stands beside the kind in the list.
 */
interface KindValidation {
  /** Whether finalizers without a domain must be Kubernetes' own. */
  default boolean checksFinalizers() {
    return true;
  }

  /** What would be refused on create. */
  void create(FieldValue object, FieldErrors errors);

  /** What would be refused when {@code object} replaces {@code old}. */
  void update(FieldValue object, FieldValue old, FieldErrors errors);
}
