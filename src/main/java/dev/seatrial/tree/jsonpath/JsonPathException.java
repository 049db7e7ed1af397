package dev.seatrial.tree.jsonpath;

/** Says, in the words of client-go, why a template cannot be read or does not fit an object. */
public final class JsonPathException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonPathException(String message) {
    super(message);
  }
}
