package dev.seatrial.kubectl.print.template;

/** Says why a function cannot take its arguments. */
final class WrongArguments extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean ofCount;

  private WrongArguments(String message, boolean ofCount) {
    super(message, null, false, false);
    this.ofCount = ofCount;
  }

  static WrongArguments because(String message) {
    return new WrongArguments(message, false);
  }

  /** That there are too many or too few. */
  static WrongArguments ofCount(String message) {
    return new WrongArguments(message, true);
  }

  boolean isOfCount() {
    return ofCount;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
