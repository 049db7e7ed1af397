package dev.seatrial.kubectl.print;

/** Says, in kubectl's words and without its leading {@code error: }, why nothing is printed. */
public final class PrintException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PrintException(String message) {
    super(message);
  }
}
