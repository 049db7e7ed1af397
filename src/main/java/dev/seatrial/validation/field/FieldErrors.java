package dev.seatrial.validation.field;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Gathers field errors in the order in which the API server would list them. */
public final class FieldErrors {
  private final List<FieldError> errors = new ArrayList<>();
  private final List<FieldError> declared = new ArrayList<>();

  /** The errors so far, each once; those of declared rules come last. */
  public List<FieldError> list() {
    if (isEmpty()) {
      return List.of();
    }
    Set<FieldError> all = new LinkedHashSet<>(errors);
    all.addAll(declared);
    return List.copyOf(all);
  }

  /**
   * A rule that upstream declares beside the type ({@code zz_generated.validations.go}) runs after
   * all hand-written ones, whose errors it may replace. Of a rule that stands in both places only
   * the declared one is written here, unless it is marked alpha: those are never enforced.
   */
  public void declare(Consumer<FieldErrors> rule) {
    FieldErrors found = new FieldErrors();
    rule.accept(found);
    if (!found.isEmpty()) {
      declared.addAll(found.list());
    }
  }

  /** Whether nothing was found wrong so far, by any rule. */
  public boolean isEmpty() {
    return errors.isEmpty() && declared.isEmpty();
  }

  /**
   * How many errors the hand-written rules found so far: by it a rule tells whether another one
   * added some.
   */
  public int size() {
    return errors.size();
  }

  /** Adds an error that was found elsewhere. */
  public void add(FieldError error) {
    errors.add(error);
  }

  /** As {@link #addAll(FieldErrors)}, where declared rules find the fields elsewhere. */
  public void addAll(FieldErrors others, UnaryOperator<Path> place) {
    errors.addAll(others.errors);
    for (FieldError error : others.declared) {
      declared.add(
          new FieldError(error.type(), place.apply(error.path()), error.value(), error.detail()));
    }
  }

  /** Adds what others found, declared rules apart from the rest. */
  public void addAll(FieldErrors others) {
    errors.addAll(others.errors);
    declared.addAll(others.declared);
  }

  /**
   * Adds an error of the type; {@code value} is the one that it shows, {@code detail} what it says
   * of it.
   */
  public void add(Type type, Path path, Tree value, String detail) {
    errors.add(new FieldError(type, path, value, detail));
  }

  /** The field is missing; the detail may be empty. */
  public void required(FieldValue field, String detail) {
    add(Type.REQUIRED, field.path(), Tree.of(""), detail);
  }

  /**
   * The field's own value is wrong; where there is none, Go's zero value is shown by the caller.
   */
  public void invalid(FieldValue field, String detail) {
    add(Type.INVALID, field.path(), field.tree(), detail);
  }

  /** Another value than the field's own is shown. */
  public void invalid(FieldValue field, Tree shown, String detail) {
    add(Type.INVALID, field.path(), shown, detail);
  }

  /** The field's own text is wrong; where there is none, {@code ""} is shown. */
  public void invalidText(FieldValue field, String detail) {
    invalid(field, Tree.of(field.text()), detail);
  }

  /** The field's own number is wrong; where there is none, 0 is shown. */
  public void invalidNumber(FieldValue field, String detail) {
    invalid(field, Tree.of(field.number()), detail);
  }

  /** One error for each of the words, such as those of {@code Formats}. */
  public void invalidEach(FieldValue field, List<String> details) {
    if (!details.isEmpty()) {
      invalidEach(field, field.tree(), details);
    }
  }

  /** As {@link #invalidEach(FieldValue, List)}; another text than the field's own is shown. */
  public void invalidEach(FieldValue field, String shown, List<String> details) {
    // Nearly every text is right, and then no tree need be made of it.
    if (!details.isEmpty()) {
      invalidEach(field, Tree.of(shown), details);
    }
  }

  /** As {@link #invalidEach(FieldValue, List)}; another value than the field's own is shown. */
  public void invalidEach(FieldValue field, Tree shown, List<String> details) {
    for (String detail : details) {
      invalid(field, shown, detail);
    }
  }

  /** The supported values are listed in the given order, quoted. */
  public void notSupported(FieldValue field, List<String> supported) {
    notSupported(field, field.isSet() ? field.tree() : Tree.of(""), supported);
  }

  /** As {@link #notSupported(FieldValue, List)}; another value than the field's own is shown. */
  public void notSupported(FieldValue field, Tree shown, List<String> supported) {
    String listed = supported.stream().map(GoText::quoted).collect(Collectors.joining(", "));
    add(
        Type.NOT_SUPPORTED,
        field.path(),
        shown,
        listed.isEmpty() ? "" : "supported values: " + listed);
  }

  /** The field may not be set, or not to this; no value is shown. */
  public void forbidden(FieldValue field, String detail) {
    add(Type.FORBIDDEN, field.path(), Tree.of(""), detail);
  }

  /** The value stands in a list or set already. */
  public void duplicate(FieldValue field) {
    duplicate(field, field.tree());
  }

  /** As {@link #duplicate(FieldValue)}; another value than the field's own is shown. */
  public void duplicate(FieldValue field, Tree shown) {
    add(Type.DUPLICATE, field.path(), shown, "");
  }

  /** Something is missing that goes by the field's text. */
  public void notFound(FieldValue field) {
    add(Type.NOT_FOUND, field.path(), Tree.of(field.text()), "");
  }

  /** The text is longer than so many bytes; it is not shown. */
  public void tooLong(FieldValue field, int mostBytes) {
    add(
        Type.TOO_LONG,
        field.path(),
        Tree.of(""),
        "may not be more than " + mostBytes + (mostBytes == 1 ? " byte" : " bytes"));
  }

  /** The list or map has {@code size} items, which is more than {@code most}. */
  public void tooMany(FieldValue field, int size, int most) {
    add(
        Type.TOO_MANY,
        field.path(),
        Tree.of(size),
        "must have at most " + most + (most == 1 ? " item" : " items"));
  }
}
