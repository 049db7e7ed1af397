package dev.seatrial.hash;

import java.nio.charset.StandardCharsets;

/**
 * The hash of Fowler, Noll and Vo in 32 bits, in its two orders of steps, and its safe spelling.
 */
final class Fnv {
  private static final int OFFSET = 0x811c9dc5;
  private static final int PRIME = 16777619;

  // As in k8s.io/apimachinery/pkg/util/rand: no vowels and nothing that resembles one, lest a word
  // should come out.
  private static final String SAFE = "bcdfghjklmnpqrstvwxz2456789";

  private int sum = OFFSET;

  /** Multiplies last: FNV-1a. */
  Fnv thenMultiply(byte[] bytes) {
    int hash = sum;
    for (byte each : bytes) {
      hash = (hash ^ (each & 0xff)) * PRIME;
    }
    sum = hash;
    return this;
  }

  /** Multiplies first: FNV-1. */
  Fnv multiplyFirst(byte[] bytes) {
    int hash = sum;
    for (byte each : bytes) {
      hash = hash * PRIME ^ (each & 0xff);
    }
    sum = hash;
    return this;
  }

  /** The sum in decimal, each digit replaced by a safe letter. */
  String safeText() {
    StringBuilder out = new StringBuilder(10);
    String decimal = Integer.toUnsignedString(sum);
    for (int i = 0; i < decimal.length(); i++) {
      out.append(SAFE.charAt(decimal.charAt(i) % SAFE.length()));
    }
    return out.toString();
  }

  static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
