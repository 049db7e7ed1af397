package dev.seatrial.cel.value;

/** What an expression, or a part of it, amounts to. */
public interface Value {
  /** The name of the type at run time, as {@code type()} gives it: {@code int}, {@code list}. */
  String type();

  /**
   * Whether this equals the other, as a {@link BoolValue}, or an {@link ErrorValue} where that
   * can't be said. Ask {@link Equality#of}, which knows null.
   */
  Value equalTo(Value other);

  /** Whether this is what Go calls the zero value of its type. */
  default boolean isZero() {
    return false;
  }

  /** The text that Go's {@code %v} prints, as it stands in error words. */
  String text();

  /** Whether the computation failed. */
  default boolean isError() {
    return false;
  }
}
