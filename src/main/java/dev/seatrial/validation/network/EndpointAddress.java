package dev.seatrial.validation.network;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.IpText;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that traffic may be sent to.
 *
 * <p>As {@code ValidateEndpointIP} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
final class EndpointAddress {
  private EndpointAddress() {}

  static void checkIp(FieldValue field, FieldErrors errors) {
    Optional<IpText> ip = IpText.parse(field.text());
    if (ip.isEmpty()) {
      errors.invalidText(field, "must be a valid IP address");
      return;
    }
    List<Integer> bytes = bytes(ip.get());
    boolean ipv4 = bytes.size() == IpText.IPV4_BYTES;
    if (bytes.stream().allMatch(octet -> octet == 0)) {
      errors.invalid(field, "may not be unspecified (" + field.text() + ")");
    }
    boolean loopback = ipv4 ? bytes.get(0) == 127 : isLoopback(bytes);
    if (loopback) {
      errors.invalid(field, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
    }
    boolean local =
        ipv4
            ? bytes.get(0) == 169 && bytes.get(1) == 254
            : bytes.get(0) == 0xfe && (bytes.get(1) & 0xc0) == 0x80;
    if (local) {
      errors.invalid(field, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
    }
    boolean multicast =
        ipv4
            ? bytes.get(0) == 224 && bytes.get(1) == 0 && bytes.get(2) == 0
            : bytes.get(0) == 0xff && (bytes.get(1) & 0x0f) == 0x02;
    if (multicast) {
      errors.invalid(
          field, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
    }
  }

  // Go reads an IPv4 address in the clothes of IPv6 as the IPv4 address.
  private static List<Integer> bytes(IpText ip) {
    return ip.isMapped() ? ip.bytes().subList(12, IpText.IPV6_BYTES) : ip.bytes();
  }

  private static boolean isLoopback(List<Integer> bytes) {
    int last = bytes.size() - 1;
    return bytes.get(last) == 1 && bytes.subList(0, last).stream().allMatch(octet -> octet == 0);
  }
}
