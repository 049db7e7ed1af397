package dev.seatrial.server;

import dev.seatrial.apiserver.ApiError;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntConsumer;

/**
 * Reads the fields of one protobuf message.
 *
 * <p>Follows the encoding that protobuf.dev describes under "Encoding"; groups are not read.
 */
final class WireReader {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;
  private static final int LONGEST_VARINT = 70;

  private final ByteBuffer in;
  private int wire;
  private long number;
  private byte[] bytes = new byte[0];

  WireReader(byte[] message) {
    in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Calls the consumer with the number of each field, whose value can then be asked for. */
  void forEach(IntConsumer field) {
    while (in.hasRemaining()) {
      long tag = varint();
      wire = (int) (tag & 7);
      read();
      field.accept((int) (tag >>> 3));
    }
  }

  private void read() {
    switch (wire) {
      case VARINT -> number = varint();
      case FIXED_64 -> number = need(Long.BYTES).getLong();
      case FIXED_32 -> number = need(Integer.BYTES).getInt();
      case BYTES -> {
        long length = varint();
        if (length < 0 || length > in.remaining()) {
          throw broken();
        }
        bytes = new byte[(int) length];
        in.get(bytes);
      }
      default -> throw broken();
    }
  }

  private ByteBuffer need(int count) {
    if (in.remaining() < count) {
      throw broken();
    }
    return in;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
      byte next = need(1).get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw broken();
  }

  /** The value of a number or a truth. */
  long number() {
    return number;
  }

  /** The value of a text, of bytes or of a message. */
  byte[] bytes() {
    return bytes;
  }

  static ApiError broken() {
    return ApiError.badRequest("error decoding the request: the protobuf message is not whole");
  }
}
