package dev.seatrial.apiserver;

import dev.seatrial.SplitMix;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Names and UIDs that are new, the same ones again for the same seed.
 *
 * <p>Suffixes use the alphabet of {@code k8s.io/apimachinery/pkg/util/rand}: no vowels, so that no
 * words come out.
 */
public final class Names {
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
  private static final int SUFFIX_LENGTH = 5;
  private static final int LONGEST_BASE = 63 - SUFFIX_LENGTH;

  private SplitMix numbers;

  /** Names from a seed, or from where {@link #state} was saved. */
  public Names(long state) {
    this.numbers = new SplitMix(state);
  }

  /** What to begin with to go on from here. */
  public long state() {
    return numbers.state();
  }

  /** Goes on from where {@link #state} was saved. */
  public void goOnFrom(long state) {
    numbers = new SplitMix(state);
  }

  /** A suffix of five characters. */
  public String suffix() {
    long bits = numbers.next();
    StringBuilder suffix = new StringBuilder(SUFFIX_LENGTH);
    for (int i = 0; i < SUFFIX_LENGTH; i++) {
      suffix.append(ALPHABET.charAt((int) Long.remainderUnsigned(bits, ALPHABET.length())));
      bits = Long.divideUnsigned(bits, ALPHABET.length());
    }
    return suffix.toString();
  }

  /** A name for {@code generateName}: the base, cut where it is too long, and a suffix. */
  public String generated(String base) {
    // As simpleNameGenerator.GenerateName in apiserver/pkg/storage/names/generate.go, v1.37.
    return base.substring(0, Math.min(base.length(), LONGEST_BASE)) + suffix();
  }

  /** A UID in the form of a random (version 4) UUID. */
  public String uid() {
    long high = (numbers.next() & ~0xf000L) | 0x4000L;
    long low = (numbers.next() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /** The id of a container: 64 hexadecimal digits. */
  public String containerId() {
    byte[] bytes = new byte[4 * Long.BYTES];
    for (int i = 0; i < bytes.length; i += Long.BYTES) {
      ByteBuffer.wrap(bytes).putLong(i, numbers.next());
    }
    return HexFormat.of().formatHex(bytes);
  }
}
