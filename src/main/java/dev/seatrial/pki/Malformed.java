package dev.seatrial.pki;

/** Bytes that are not what they should be; its message is what Go's packages say of them. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  Malformed(String message) {
    super(message);
  }

  /** As {@code StructuralError} of {@code encoding/asn1}. */
  static Malformed structure(String what) {
    return new Malformed("asn1: structure error: " + what);
  }

  /** As {@code SyntaxError} of {@code encoding/asn1}. */
  static Malformed syntax(String what) {
    return new Malformed("asn1: syntax error: " + what);
  }

  /** What Go says; never empty. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
