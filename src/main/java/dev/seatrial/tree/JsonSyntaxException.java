package dev.seatrial.tree;

/** Says that a text is not JSON, at which offset, and what stands there. */
public final class JsonSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonSyntaxException(int offset, String what) {
    super("not JSON at offset " + offset + ": " + what);
  }
}
