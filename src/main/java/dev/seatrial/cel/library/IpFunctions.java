package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.GoText;
import java.util.function.Predicate;

/** Addresses and networks. As {@code library/ip.go} and {@code library/cidr.go}, v0.37. */
final class IpFunctions {
  private static final String NETWORK =
      "network address parse error during conversion from string: ";

  private IpFunctions() {}

  static Bindings bindings() {
    Bindings bindings = new Bindings();
    test(bindings, "ip_is_unspecified", IpAddress::isUnspecified);
    test(bindings, "ip_is_loopback", IpAddress::isLoopback);
    test(bindings, "ip_is_link_local_multicast", IpAddress::isLinkLocalMulticast);
    test(bindings, "ip_is_link_local_unicast", IpAddress::isLinkLocalUnicast);
    test(bindings, "ip_is_global_unicast", IpAddress::isGlobalUnicast);
    networks(bindings);
    return bindings
        .one("string_to_ip", text -> address(text.text()))
        .one("is_ip", text -> BoolValue.of(!address(text.text()).isError()))
        .one("ip_is_canonical", IpFunctions::isCanonical)
        .one("ip_family", ip -> new IntValue(((IpAddress) ip).isVersion4() ? 4 : 6))
        .one("ip_to_string", ip -> new TextValue(ip.text()));
  }

  private static void test(Bindings bindings, String overload, Predicate<IpAddress> test) {
    bindings.one(overload, ip -> BoolValue.of(test.test((IpAddress) ip)));
  }

  private static void networks(Bindings bindings) {
    bindings
        .one("string_to_cidr", text -> network(text.text()))
        .one("is_cidr", text -> BoolValue.of(!network(text.text()).isError()))
        .one("cidr_to_string", cidr -> new TextValue(cidr.text()))
        .one("cidr_ip", cidr -> ((IpPrefix) cidr).address())
        .one("cidr_prefix_length", cidr -> new IntValue(((IpPrefix) cidr).length()))
        .one("cidr_masked", cidr -> ((IpPrefix) cidr).masked())
        .two("cidr_contains_ip_ip", IpFunctions::containsAddress)
        .two("cidr_contains_ip_string", (cidr, ip) -> containsAddress(cidr, address(ip.text())))
        .two("cidr_contains_cidr", IpFunctions::containsNetwork)
        .two(
            "cidr_contains_cidr_string",
            (cidr, other) -> containsNetwork(cidr, network(other.text())));
  }

  private static Value address(String text) {
    try {
      IpAddress address = IpReader.address(text);
      if (text.indexOf('%') >= 0) {
        return new ErrorValue(
            "IP address " + GoText.quoted(text) + " with zone value is not allowed");
      }
      return address.isMapped() ? new ErrorValue(mapped(text)) : address;
    } catch (IpReader.Malformed malformed) {
      return new ErrorValue(
          "IP Address "
              + GoText.quoted(text)
              + " parse error during conversion from string: "
              + malformed.words());
    }
  }

  private static String mapped(String text) {
    return "IPv4-mapped IPv6 address " + GoText.quoted(text) + " is not allowed";
  }

  private static Value network(String text) {
    try {
      IpPrefix prefix = IpReader.prefix(text);
      return prefix.address().isMapped() ? new ErrorValue(NETWORK + mapped(text)) : prefix;
    } catch (IpReader.Malformed malformed) {
      return new ErrorValue(NETWORK + NETWORK + malformed.words());
    }
  }

  private static Value isCanonical(Value text) {
    Value address = address(text.text());
    return address.isError() ? address : BoolValue.of(address.text().equals(text.text()));
  }

  private static Value containsAddress(Value cidr, Value ip) {
    return ip instanceof IpAddress address
        ? BoolValue.of(((IpPrefix) cidr).contains(address))
        : ErrorValue.NO_OVERLOAD;
  }

  private static Value containsNetwork(Value cidr, Value other) {
    return other instanceof IpPrefix prefix
        ? BoolValue.of(((IpPrefix) cidr).contains(prefix))
        : ErrorValue.noOverload(other);
  }
}
