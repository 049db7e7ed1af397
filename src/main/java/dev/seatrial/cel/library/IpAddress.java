package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Sized;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * An address of version 4 or 6 as a value. As {@code IP} in {@code k8s.io/apiserver/pkg/cel/ip.go},
 * v0.37, and {@code net/netip}.
 *
 * @param octets 4 or 16 numbers below 256
 */
record IpAddress(List<Integer> octets) implements Value, Sized {
  static final String TYPE = "net.IP";

  private static final int VERSION_4 = 4;

  boolean isVersion4() {
    return octets.size() == VERSION_4;
  }

  int bits() {
    return octets.size() * 8;
  }

  /** Whether this is an address of version 4 in the clothes of version 6. */
  boolean isMapped() {
    return !isVersion4()
        && octets.subList(0, 10).stream().allMatch(octet -> octet == 0)
        && octets.get(10) == 0xff
        && octets.get(11) == 0xff;
  }

  boolean isUnspecified() {
    return octets.stream().allMatch(octet -> octet == 0);
  }

  boolean isLoopback() {
    return isVersion4()
        ? octets.get(0) == 127
        : octets.get(15) == 1 && octets.subList(0, 15).stream().allMatch(octet -> octet == 0);
  }

  boolean isMulticast() {
    return isVersion4() ? (octets.get(0) & 0xf0) == 0xe0 : octets.get(0) == 0xff;
  }

  boolean isLinkLocalMulticast() {
    return isVersion4()
        ? octets.subList(0, 3).equals(List.of(224, 0, 0))
        : octets.get(0) == 0xff && (octets.get(1) & 0x0f) == 2;
  }

  boolean isLinkLocalUnicast() {
    return isVersion4()
        ? octets.subList(0, 2).equals(List.of(169, 254))
        : octets.get(0) == 0xfe && (octets.get(1) & 0xc0) == 0x80;
  }

  boolean isGlobalUnicast() {
    boolean broadcast = isVersion4() && octets.stream().allMatch(octet -> octet == 255);
    return !broadcast
        && !isUnspecified()
        && !isLoopback()
        && !isMulticast()
        && !isLinkLocalUnicast();
  }

  /** The address with all bits behind the prefix set to 0. */
  IpAddress masked(int prefix) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < octets.size(); i++) {
      int bits = Math.max(0, Math.min(8, prefix - 8 * i));
      kept.add(octets.get(i) & (0xff00 >> bits) & 0xff);
    }
    return new IpAddress(List.copyOf(kept));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Value equalTo(Value other) {
    return other instanceof IpAddress address
        ? BoolValue.of(address.octets.equals(octets))
        : ErrorValue.noOverload(other);
  }

  @Override
  public long size() {
    return octets.size();
  }

  /** The canonical text, as RFC 5952 wants it. */
  @Override
  public String text() {
    if (isVersion4()) {
      return String.join(".", octets.stream().map(String::valueOf).toList());
    }
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < octets.size(); i += 2) {
      groups.add(Integer.toHexString(octets.get(i) << 8 | octets.get(i + 1)));
    }
    return shortened(groups);
  }

  private static String shortened(List<String> groups) {
    int start = 0;
    int longest = 1;
    for (int i = 0; i < groups.size(); i++) {
      int zeros = 0;
      while (i + zeros < groups.size() && groups.get(i + zeros).equals("0")) {
        zeros++;
      }
      if (zeros > longest) {
        start = i;
        longest = zeros;
      }
    }
    if (longest == 1) {
      return String.join(":", groups);
    }
    return String.join(":", groups.subList(0, start))
        + "::"
        + String.join(":", groups.subList(start + longest, groups.size()));
  }
}
