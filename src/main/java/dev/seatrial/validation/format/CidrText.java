package dev.seatrial.validation.format;

import java.util.Optional;

/**
 * A block of IP addresses as it was written: an address and the length of its prefix.
 *
 * <p>Follows ParseCIDRSloppy of {@code k8s.io/utils/net}.
 *
 * @param leadingZeros whether the address or the length has zeros that a strict reader refuses
 */
public record CidrText(IpText ip, int prefix, boolean leadingZeros) {

  /** The block, where the text is one. */
  public static Optional<CidrText> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String digits = text.substring(slash + 1);
    int prefix = IpText.number(digits, 10);
    boolean zeros = digits.length() > 1 && digits.startsWith("0");
    return IpText.parse(text.substring(0, slash))
        .filter(ip -> prefix >= 0 && prefix <= 8 * ip.bytes().size())
        .map(ip -> new CidrText(ip, prefix, zeros || ip.leadingZeros()));
  }

  /** The block in its canonical form. */
  public String canonical() {
    return ip.masked(prefix).canonical() + "/" + prefix;
  }
}
