package dev.seatrial.validation.format;

import dev.seatrial.tree.GoText;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;
import java.util.Optional;

/**
 * The rules for IP addresses and blocks of them.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/util/validation/ip.go}, v1.37, with
 * StrictIPCIDRValidation on, as it is by default.
 */
public final class IpValidation {
  private static final String NO_IP =
      "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
  private static final String NO_CIDR =
      "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";
  private static final String LEADING_ZEROS = "must not have leading 0s";
  private static final String MAPPED = "must not be an IPv4-mapped IPv6 address";
  private static final String LEADING_ZEROS_IN_CIDR =
      "must not have leading 0s in IP or prefix length";
  private static final String MAPPED_IN_CIDR = "must not have an IPv4-mapped IPv6 address";
  private static final String BITS_BEYOND = "must not have bits set beyond the prefix length";
  private static final List<String> STRICT =
      List.of(LEADING_ZEROS, MAPPED, LEADING_ZEROS_IN_CIDR, MAPPED_IN_CIDR, BITS_BEYOND);

  private IpValidation() {}

  /** Whether the error is one that only StrictIPCIDRValidation makes. */
  public static boolean isStrict(FieldError error) {
    return error.type() == FieldError.Type.INVALID && STRICT.contains(error.detail());
  }

  /** As IsValidIPForLegacyField: any form but leading zeros and IPv4 in IPv6. */
  public static void legacyIp(FieldValue field, FieldErrors errors) {
    Optional<IpText> ip = IpText.parse(field.text());
    if (ip.isEmpty()) {
      errors.invalidText(field, NO_IP);
    } else if (ip.get().leadingZeros()) {
      errors.invalidText(field, LEADING_ZEROS);
    } else if (ip.get().isMapped()) {
      errors.invalidText(field, MAPPED);
    }
  }

  /** As IsValidIP: the canonical form only. */
  public static void ip(FieldValue field, FieldErrors errors) {
    int before = errors.size();
    legacyIp(field, errors);
    Optional<IpText> ip = IpText.parse(field.text());
    if (errors.size() == before && ip.isPresent()) {
      canonical(field, ip.get().canonical(), errors);
    }
  }

  /** As IsValidCIDRForLegacyField. */
  public static void legacyCidr(FieldValue field, FieldErrors errors) {
    Optional<CidrText> cidr = CidrText.parse(field.text());
    if (cidr.isEmpty()) {
      errors.invalidText(field, NO_CIDR);
    } else if (cidr.get().leadingZeros()) {
      errors.invalidText(field, LEADING_ZEROS_IN_CIDR);
    } else if (cidr.get().ip().isMapped()) {
      errors.invalidText(field, MAPPED_IN_CIDR);
    } else if (!cidr.get().ip().isMaskedBy(cidr.get().prefix())) {
      errors.invalidText(field, BITS_BEYOND);
    }
  }

  /** As IsValidCIDR: the canonical form only. */
  public static void cidr(FieldValue field, FieldErrors errors) {
    int before = errors.size();
    legacyCidr(field, errors);
    Optional<CidrText> cidr = CidrText.parse(field.text());
    if (errors.size() == before && cidr.isPresent()) {
      canonical(field, cidr.get().canonical(), errors);
    }
  }

  private static void canonical(FieldValue field, String canonical, FieldErrors errors) {
    if (!field.text().equals(canonical)) {
      errors.invalidText(field, "must be in canonical form (" + GoText.quoted(canonical) + ")");
    }
  }
}
