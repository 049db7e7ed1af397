package dev.seatrial.pki;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * One value of DER: its tag, its contents, and all its bytes.
 *
 * <p>What its contents say is read as in {@code encoding/asn1/asn1.go} of Go 1.26, in its words.
 */
final class DerValue {
  static final int BOOLEAN = 1;
  static final int INTEGER = 2;
  static final int BITS = 3;
  static final int OCTETS = 4;
  static final int NULL = 5;
  static final int OBJECT_IDENTIFIER = 6;
  static final int SEQUENCE = 16;
  static final int SET = 17;

  private static final int UNIVERSAL = 0;
  private static final int CONTEXT = 2;

  private final int tag;
  private final byte[] contents;
  private final byte[] all;

  /** A value with a tag; its class, and whether it is compound, the first byte tells. */
  DerValue(int tag, byte[] contents, byte[] all) {
    this.tag = tag;
    this.contents = contents;
    this.all = all;
  }

  int tagClass() {
    return (all[0] & 0xff) >> 6;
  }

  int tag() {
    return tag;
  }

  boolean isCompound() {
    return (all[0] & 0x20) != 0;
  }

  byte[] contents() {
    return contents;
  }

  byte[] all() {
    return all;
  }

  boolean is(int universalTag) {
    return tagClass() == UNIVERSAL && tag == universalTag;
  }

  boolean isContext(int number) {
    return tagClass() == CONTEXT && tag == number;
  }

  DerReader reader() {
    return new DerReader(contents);
  }

  BigInteger integer() throws Malformed {
    if (contents.length == 0) {
      throw Malformed.structure("empty integer");
    }
    boolean isPadded =
        contents.length > 1
            && (contents[0] == 0 && contents[1] >= 0 || contents[0] == -1 && contents[1] < 0);
    if (isPadded) {
      throw Malformed.structure("integer not minimally-encoded");
    }
    return new BigInteger(contents);
  }

  /** A number that fits 64 bits. */
  long number() throws Malformed {
    BigInteger number = integer();
    if (contents.length > Long.BYTES) {
      throw Malformed.structure("integer too large");
    }
    return number.longValue();
  }

  /** The bits of a BIT STRING, moved to the right end of the bytes where they fill them not. */
  byte[] bits() throws Malformed {
    if (contents.length == 0) {
      throw Malformed.syntax("zero length BIT STRING");
    }
    int padding = contents[0] & 0xff;
    int last = contents[contents.length - 1];
    boolean isWrong =
        padding > 7 || contents.length == 1 && padding > 0 || (last & ((1 << padding) - 1)) != 0;
    if (isWrong) {
      throw Malformed.syntax("invalid padding bits in BIT STRING");
    }
    byte[] bytes = Arrays.copyOfRange(contents, 1, contents.length);
    if (padding == 0 || bytes.length == 0) {
      return bytes;
    }
    byte[] shifted = new BigInteger(1, bytes).shiftRight(padding).toByteArray();
    byte[] aligned = new byte[bytes.length];
    int length = Math.min(shifted.length, aligned.length);
    System.arraycopy(shifted, shifted.length - length, aligned, aligned.length - length, length);
    return aligned;
  }

  /** An OBJECT IDENTIFIER, its numbers with dots between. */
  String identifier() throws Malformed {
    if (contents.length == 0) {
      throw Malformed.syntax("zero length OBJECT IDENTIFIER");
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < contents.length) {
      int end = at;
      while (end < contents.length && contents[end] < 0) {
        end++;
      }
      long number = base128(at, end);
      if (at == 0) {
        long first = Math.min(2, number / 40);
        text.append(first).append('.').append(number - 40 * first);
      } else {
        text.append('.').append(number);
      }
      at = end + 1;
    }
    return text.toString();
  }

  // As parseBase128Int.
  private long base128(int from, int end) throws Malformed {
    long number = 0;
    for (int i = from; i <= end; i++) {
      if (i == from + 5) {
        throw Malformed.structure("base 128 integer too large");
      }
      if (i == contents.length) {
        throw Malformed.syntax("truncated base 128 integer");
      }
      if (i == from && contents[i] == (byte) 0x80) {
        throw Malformed.syntax("integer is not minimally encoded");
      }
      number = number << 7 | contents[i] & 0x7f;
    }
    if (number > Integer.MAX_VALUE) {
      throw Malformed.structure("base 128 integer too large");
    }
    return number;
  }
}
