package dev.seatrial.validation.meta;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;

/**
 * The semantic rules of one kind, on objects that were decoded and defaulted.
 *
 * <p>Listed by kind in {@code KindValidations} of {@code validation}. An implementation covers the
 * kind's own part; the metadata that all kinds share is checked before it, once, by {@link
 * ObjectMetaValidation}, with the name rule that stands beside the kind in the list.
 */
public interface KindValidation {
  /** Whether finalizers without a domain must be Kubernetes' own. */
  default boolean checksFinalizers() {
    return true;
  }

  /** The object as the server changes it before it is created: most kinds come as they are. */
  default Tree prepared(Tree object) {
    return object;
  }

  /** What would be refused on create. */
  void create(FieldValue object, FieldErrors errors);

  /**
   * What would be refused before anything else of a change is looked at; where there is such,
   * nothing else is said.
   */
  default void updateFirst(FieldValue object, FieldValue old, FieldErrors errors) {}

  /** What would be refused when {@code object} replaces {@code old}. */
  void update(FieldValue object, FieldValue old, FieldErrors errors);

  /**
   * What would be refused when the status of {@code object} replaces that of {@code old}; what such
   * a write can't set is the same in both.
   */
  default void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {}
}
