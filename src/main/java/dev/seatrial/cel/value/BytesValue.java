package dev.seatrial.cel.value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A sequence of bytes. */
public final class BytesValue implements Value, Sized {
  private final byte[] bytes;

  private BytesValue(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the array over: the caller changes it no more. */
  public static BytesValue of(byte[] bytes) {
    return new BytesValue(bytes);
  }

  /** The bytes of a text in UTF-8. */
  public static BytesValue of(String text) {
    return new BytesValue(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text whose UTF-8 the bytes are, if they are. */
  public Optional<String> decoded() {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** These bytes with the others after them. */
  public BytesValue plus(BytesValue other) {
    byte[] joined = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
    System.arraycopy(other.bytes, 0, joined, bytes.length, other.bytes.length);
    return new BytesValue(joined);
  }

  int compareTo(BytesValue other) {
    return Integer.signum(Arrays.compareUnsigned(bytes, other.bytes));
  }

  @Override
  public String type() {
    return Types.BYTES;
  }

  @Override
  public Value equalTo(Value other) {
    return BoolValue.of(equals(other));
  }

  @Override
  public boolean isZero() {
    return bytes.length == 0;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder("[");
    for (byte b : bytes) {
      text.append(text.length() > 1 ? " " : "").append(b & 0xff);
    }
    return text.append(']').toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BytesValue value && Arrays.equals(value.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
