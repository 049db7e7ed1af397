package dev.seatrial.validation.meta;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;

/**
 * Refuses changes to fields that stay as they were created.
 *
 * @param now what holds the fields
 * @param old what held them before
 */
public record Immutability(FieldValue now, FieldValue old, FieldErrors errors) {
  /** What the error says of a field that was changed. */
  public static final String MESSAGE = "field is immutable";

  /** The field has this internal type, which decides what counts as a change and what is shown. */
  public static void check(String type, FieldValue field, FieldValue old, FieldErrors errors) {
    if (!InternalForm.same(type, field.tree(), old.tree())) {
      errors.invalid(field, InternalForm.of(type, field.tree()), MESSAGE);
    }
  }

  /**
   * The field of this name has this internal type; as {@link #check(String, FieldValue, FieldValue,
   * FieldErrors)}.
   */
  public void check(String type, String field) {
    check(type, now.at(field), old.at(field), errors);
  }

  /** As {@link #check}, where upstream declares the rule: the error shows no value. */
  public void checkDeclared(String type, String field) {
    if (!InternalForm.same(type, now.tree().at(field), old.tree().at(field))) {
      errors.declare(declared -> declared.invalid(now.at(field), Tree.NULL, MESSAGE));
    }
  }
}
