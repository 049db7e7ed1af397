package dev.seatrial.pki;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads values of DER one after another.
 *
 * <p>As {@code parseField} and {@code parseTagAndLength} in {@code encoding/asn1/asn1.go} of Go
 * 1.26, in their words.
 */
final class DerReader {
  private static final String NO_PARAMETERS =
      "{optional:false explicit:false application:false private:false defaultValue:<nil> tag:<nil>"
          + " stringType:0 timeType:0 set:false omitEmpty:false}";

  private final byte[] bytes;
  private int at;

  DerReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return at == bytes.length;
  }

  /** The next value, whatever it is. */
  DerValue any() throws Malformed {
    if (isAtEnd()) {
      throw Malformed.syntax("sequence truncated");
    }
    return taken(header());
  }

  /** The next value, whatever it is; empty where none follows. */
  Optional<DerValue> anyOptional() throws Malformed {
    return isAtEnd() ? Optional.empty() : Optional.of(any());
  }

  /**
   * The next value, which must have a tag.
   *
   * @param type Go's name for what it is read into, which the words show
   */
  DerValue next(int tag, String type) throws Malformed {
    if (isAtEnd()) {
      throw Malformed.syntax("sequence truncated");
    }
    Header header = header();
    boolean isCompound = tag == DerValue.SEQUENCE || tag == DerValue.SET;
    if (header.tagClass() != 0 || header.tag() != tag || header.isCompound() != isCompound) {
      throw Malformed.structure(
          "tags don't match (%d vs {class:%d tag:%d length:%d isCompound:%s}) %s %s @%d"
              .formatted(
                  tag,
                  header.tagClass(),
                  header.tag(),
                  header.length(),
                  header.isCompound(),
                  NO_PARAMETERS,
                  type,
                  header.contents()));
    }
    return taken(header);
  }

  /** The next of the values of a list, all of which have a tag. */
  // As parseSequenceOf.
  DerReader element(int tag) throws Malformed {
    Header header = header();
    if (header.tagClass() != 0 || header.tag() != tag || !header.isCompound()) {
      throw Malformed.structure("sequence tag mismatch");
    }
    if (header.length() > bytes.length - header.contents()) {
      throw Malformed.syntax("truncated sequence");
    }
    return taken(header).reader();
  }

  /** The next value, which must have a tag; whatever is wrong with it, the words say so. */
  // As ReadASN1 in golang.org/x/crypto/cryptobyte.
  DerValue expect(int tag, String words) throws Malformed {
    try {
      return next(tag, "");
    } catch (Malformed other) {
      throw new Malformed(words);
    }
  }

  /** As {@link #expect}, of a number. */
  BigInteger integer(String words) throws Malformed {
    return said(expect(DerValue.INTEGER, words), DerValue::integer, words);
  }

  /** As {@link #expect}, of an OBJECT IDENTIFIER. */
  String identifier(String words) throws Malformed {
    return said(expect(DerValue.OBJECT_IDENTIFIER, words), DerValue::identifier, words);
  }

  /** As {@link #expect}, of a BIT STRING. */
  byte[] bits(String words) throws Malformed {
    return said(expect(DerValue.BITS, words), DerValue::bits, words);
  }

  private interface Meaning<T> {
    T of(DerValue value) throws Malformed;
  }

  private static <T> T said(DerValue value, Meaning<T> meaning, String words) throws Malformed {
    try {
      return meaning.of(value);
    } catch (Malformed other) {
      throw new Malformed(words);
    }
  }

  /** Whether a value with the first byte follows. */
  boolean isNext(int firstByte) {
    return !isAtEnd() && (bytes[at] & 0xff) == firstByte;
  }

  private record Header(
      int from, int tagClass, boolean isCompound, int tag, int length, int contents) {}

  private DerValue taken(Header header) throws Malformed {
    if (header.length() > bytes.length - header.contents()) {
      throw Malformed.syntax("data truncated");
    }
    int end = header.contents() + header.length();
    at = end;
    return new DerValue(
        header.tag(),
        Arrays.copyOfRange(bytes, header.contents(), end),
        Arrays.copyOfRange(bytes, header.from(), end));
  }

  private Header header() throws Malformed {
    int from = at;
    int first = bytes[at] & 0xff;
    at++;
    int tag = first & 0x1f;
    if (tag == 0x1f) {
      tag = longTag();
    }
    if (isAtEnd()) {
      throw Malformed.syntax("truncated tag or length");
    }
    int length = bytes[at] & 0xff;
    at++;
    if (length >= 0x80) {
      length = longLength(length & 0x7f);
    }
    return new Header(from, first >> 6, (first & 0x20) != 0, tag, length, at);
  }

  private int longTag() throws Malformed {
    int start = at;
    int tag = 0;
    for (boolean isLast = false; !isLast; at++) {
      if (isAtEnd()) {
        throw Malformed.syntax("truncated base 128 integer");
      }
      if (at == start && bytes[at] == (byte) 0x80) {
        throw Malformed.syntax("integer is not minimally encoded");
      }
      if (at == start + 4) {
        throw Malformed.structure("base 128 integer too large");
      }
      tag = tag << 7 | bytes[at] & 0x7f;
      isLast = bytes[at] >= 0;
    }
    if (tag < 0x1f) {
      throw Malformed.syntax("non-minimal tag");
    }
    return tag;
  }

  private int longLength(int count) throws Malformed {
    if (count == 0) {
      throw Malformed.syntax("indefinite length found (not DER)");
    }
    int length = 0;
    for (int i = 0; i < count; i++, at++) {
      if (isAtEnd()) {
        throw Malformed.syntax("truncated tag or length");
      }
      if (length >= 1 << 23) {
        throw Malformed.structure("length too large");
      }
      length = length << 8 | bytes[at] & 0xff;
      if (length == 0) {
        throw Malformed.structure("superfluous leading zeros in length");
      }
    }
    if (length < 0x80) {
      throw Malformed.structure("non-minimal length");
    }
    return length;
  }
}
