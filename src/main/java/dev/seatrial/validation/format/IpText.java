package dev.seatrial.validation.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An IP address as it was written, read as leniently as the API server once read it.
 *
 * <p>Follows ParseIPSloppy of {@code k8s.io/utils/net}, which takes leading zeros, and notes what
 * the strict reader of Go's {@code netip} would refuse.
 *
 * @param bytes 4 numbers of 8 bits or 16 of them
 * @param leadingZeros whether a number was written longer than a strict reader takes
 */
public record IpText(List<Integer> bytes, boolean leadingZeros) {
  /** The length of an IPv4 address. */
  public static final int IPV4_BYTES = 4;

  /** The length of an IPv6 address. */
  public static final int IPV6_BYTES = 16;

  private static final int LARGEST_READ = 0xffffff;
  private static final int GROUP_DIGITS = 4;

  /** The address, where the text is one. */
  public static Optional<IpText> parse(String text) {
    int dot = text.indexOf('.');
    int colon = text.indexOf(':');
    return colon < 0 || dot >= 0 && dot < colon ? ipv4(text) : ipv6(text);
  }

  /** Whether this is written as an IPv4 address. */
  public boolean isIpv4() {
    return bytes.size() == IPV4_BYTES;
  }

  /** Whether this is an IPv4 address in the clothes of IPv6. */
  public boolean isMapped() {
    return !isIpv4()
        && bytes.subList(0, 10).stream().allMatch(octet -> octet == 0)
        && bytes.get(10) == 0xff
        && bytes.get(11) == 0xff;
  }

  /** Whether all bits behind the prefix are 0. */
  public boolean isMaskedBy(int prefix) {
    return masked(prefix).bytes.equals(bytes);
  }

  /** The address with all bits behind the prefix set to 0. */
  public IpText masked(int prefix) {
    List<Integer> kept = new ArrayList<>(bytes);
    for (int i = 0; i < kept.size(); i++) {
      int bits = Math.max(0, Math.min(8, prefix - 8 * i));
      kept.set(i, kept.get(i) & (0xff00 >> bits) & 0xff);
    }
    return new IpText(List.copyOf(kept), leadingZeros);
  }

  /** The canonical text, as RFC 5952 wants it. */
  public String canonical() {
    List<Integer> shown = isMapped() ? bytes.subList(12, IPV6_BYTES) : bytes;
    if (shown.size() == IPV4_BYTES) {
      return String.join(".", shown.stream().map(String::valueOf).toList());
    }
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < IPV6_BYTES; i += 2) {
      groups.add(Integer.toHexString(bytes.get(i) << 8 | bytes.get(i + 1)));
    }
    return shortened(groups);
  }

  private static String shortened(List<String> groups) {
    int start = 0;
    int longest = 1;
    for (int i = 0; i < groups.size(); i++) {
      int run = zeros(groups, i);
      if (run > longest) {
        start = i;
        longest = run;
      }
    }
    if (longest == 1) {
      return String.join(":", groups);
    }
    return String.join(":", groups.subList(0, start))
        + "::"
        + String.join(":", groups.subList(start + longest, groups.size()));
  }

  private static int zeros(List<String> groups, int from) {
    int end = from;
    while (end < groups.size() && groups.get(end).equals("0")) {
      end++;
    }
    return end - from;
  }

  private static Optional<IpText> ipv4(String text) {
    String[] parts = text.split("\\.", -1);
    List<Integer> octets = new ArrayList<>();
    boolean zeros = false;
    for (String part : parts) {
      int number = number(part, 10);
      if (parts.length != IPV4_BYTES || number < 0 || number > 0xff) {
        return Optional.empty();
      }
      octets.add(number);
      zeros |= part.length() > 1 && part.startsWith("0");
    }
    return Optional.of(new IpText(List.copyOf(octets), zeros));
  }

  private static Optional<IpText> ipv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text).filter(ip -> ip.bytes.size() == IPV6_BYTES);
    }
    Optional<IpText> head = groups(text.substring(0, gap));
    Optional<IpText> tail = groups(text.substring(gap + 2));
    if (head.isEmpty() || tail.isEmpty() || text.substring(0, gap).indexOf('.') >= 0) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(head.get().bytes);
    int missing = IPV6_BYTES - all.size() - tail.get().bytes.size();
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(tail.get().bytes);
    boolean zeros = head.get().leadingZeros || tail.get().leadingZeros;
    // The gap stands for one group at least.
    return missing < 2 ? Optional.empty() : Optional.of(new IpText(List.copyOf(all), zeros));
  }

  private static Optional<IpText> groups(String text) {
    List<Integer> octets = new ArrayList<>();
    boolean zeros = false;
    String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        Optional<IpText> end = ipv4(parts[i]);
        if (end.isEmpty()) {
          return end;
        }
        octets.addAll(end.get().bytes);
        zeros |= end.get().leadingZeros;
        continue;
      }
      int number = number(parts[i], 16);
      if (number < 0 || number > 0xffff) {
        return Optional.empty();
      }
      octets.add(number >> 8);
      octets.add(number & 0xff);
      zeros |= parts[i].length() > GROUP_DIGITS;
    }
    return Optional.of(new IpText(List.copyOf(octets), zeros));
  }

  /** A number without a sign, or -1. */
  static int number(String text, int radix) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
      number = number * radix + digit;
      if (digit < 0 || number >= LARGEST_READ) {
        return -1;
      }
    }
    return text.isEmpty() ? -1 : number;
  }
}
