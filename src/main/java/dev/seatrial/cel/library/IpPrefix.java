package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Sized;
import dev.seatrial.cel.value.Value;

/** An address with the length of its network's prefix. As {@code CIDR} in cidr.go, v0.37. */
record IpPrefix(IpAddress address, int length) implements Value, Sized {
  static final String TYPE = "net.CIDR";

  boolean contains(IpAddress other) {
    return other.bits() == address.bits()
        && other.masked(length).octets().equals(address.masked(length).octets());
  }

  boolean contains(IpPrefix other) {
    return length <= other.length && contains(other.address);
  }

  IpPrefix masked() {
    return new IpPrefix(address.masked(length), length);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Value equalTo(Value other) {
    return other instanceof IpPrefix prefix
        ? BoolValue.of(prefix.length == length && prefix.address.octets().equals(address.octets()))
        : ErrorValue.noOverload(other);
  }

  @Override
  public long size() {
    return (length + 7L) / 8;
  }

  @Override
  public String text() {
    return address.text() + "/" + length;
  }
}
