package dev.seatrial.validation;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.FieldError.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers field errors in the order in which the API server would list them. */
final class FieldErrors {
  private final List<FieldError> errors = new ArrayList<>();

  /** The errors so far. */
  List<FieldError> list() {
    return List.copyOf(errors);
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  int size() {
    return errors.size();
  }

  void add(FieldError error) {
    errors.add(error);
  }

  void addAll(FieldErrors others) {
    errors.addAll(others.errors);
  }

  void add(Type type, Path path, Tree value, String detail) {
    errors.add(new FieldError(type, path, value, detail));
  }

  void required(FieldValue field, String detail) {
    add(Type.REQUIRED, field.path(), Tree.of(""), detail);
  }

  /** The field's own value is wrong; where there is none, Go's zero value is shown by the caller. */
  void invalid(FieldValue field, String detail) {
    add(Type.INVALID, field.path(), field.tree(), detail);
  }

  /** Another value than the field's own is shown. */
  void invalid(FieldValue field, Tree shown, String detail) {
    add(Type.INVALID, field.path(), shown, detail);
  }

  /** The supported values are listed in the given order, quoted. */
  void notSupported(FieldValue field, List<String> supported) {
    notSupported(field, field.tree(), supported);
  }

  void notSupported(FieldValue field, Tree shown, List<String> supported) {
    String listed =
        supported.stream().map(GoText::quoted).collect(Collectors.joining(", "));
    add(
        Type.NOT_SUPPORTED,
        field.path(),
        shown,
        listed.isEmpty() ? "" : "supported values: " + listed);
  }

  void forbidden(FieldValue field, String detail) {
    add(Type.FORBIDDEN, field.path(), Tree.of(""), detail);
  }

  void duplicate(FieldValue field) {
    add(Type.DUPLICATE, field.path(), field.tree(), "");
  }

  void notFound(FieldValue field) {
    add(Type.NOT_FOUND, field.path(), field.tree(), "");
  }

  void tooLong(FieldValue field, int mostBytes) {
    add(
        Type.TOO_LONG,
        field.path(),
        Tree.of(""),
        "may not be more than " + mostBytes + (mostBytes == 1 ? " byte" : " bytes"));
  }

  void tooMany(FieldValue field, int size, int most) {
    add(
        Type.TOO_MANY,
        field.path(),
        Tree.of(size),
        "must have at most " + most + (most == 1 ? " item" : " items"));
  }
}
