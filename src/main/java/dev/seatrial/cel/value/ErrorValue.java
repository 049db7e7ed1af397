package dev.seatrial.cel.value;

/** A computation that failed, with the words of cel-go. */
public record ErrorValue(String words) implements Value {
  /** A function or operator met arguments that none of its signatures takes. */
  public static final ErrorValue NO_OVERLOAD = new ErrorValue("no such overload");

  /** The value itself where it is an error, else that no signature takes it. */
  public static Value noOverload(Value value) {
    return value.isError() ? value : NO_OVERLOAD;
  }

  /** A value that can't be read as another type. */
  public static ErrorValue conversion(String from, String to) {
    return new ErrorValue("type conversion error from '" + from + "' to '" + to + "'");
  }

  @Override
  public String type() {
    return "error";
  }

  @Override
  public Value equalTo(Value other) {
    return this;
  }

  @Override
  public String text() {
    return words;
  }

  @Override
  public boolean isError() {
    return true;
  }
}
