package dev.seatrial.validation.access;

import dev.seatrial.validation.field.FieldValue;
import java.util.Base64;

/** Reads fields that hold bytes, which JSON writes in base64. */
final class FieldBytes {
  private FieldBytes() {}

  /** The bytes; none where the field is not set. */
  static byte[] of(FieldValue field) {
    try {
      return Base64.getMimeDecoder().decode(field.text());
    } catch (IllegalArgumentException undecodable) {
      // Decoding has refused it before.
      return new byte[0];
    }
  }
}
