package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.IpValidation;
import dev.seatrial.validation.meta.NameRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The endpoints of an EndpointSlice.
 *
 * <p>As {@code validateEndpoints} in {@code pkg/apis/discovery/validation/validation.go}, v1.37.
 */
final class SliceEndpoints {
  private static final int MOST_ENDPOINTS = 1000;
  private static final int MOST_ADDRESSES = 100;
  private static final int MOST_HINTS = 8;

  private SliceEndpoints() {}

  static void check(FieldValue slice, FieldErrors errors) {
    FieldValue endpoints = slice.at("endpoints");
    List<FieldValue> items = endpoints.items();
    if (items.size() > MOST_ENDPOINTS) {
      errors.tooMany(endpoints, items.size(), MOST_ENDPOINTS);
      return;
    }
    String type = slice.at("addressType").text();
    for (FieldValue endpoint : items) {
      checkAddresses(endpoint.at("addresses"), type, errors);
      checkRest(endpoint, errors);
    }
  }

  private static void checkAddresses(FieldValue addresses, String type, FieldErrors errors) {
    List<FieldValue> items = addresses.items();
    if (items.isEmpty()) {
      errors.declare(declared -> declared.required(addresses, ""));
    } else if (items.size() > MOST_ADDRESSES) {
      errors.declare(declared -> declared.tooMany(addresses, items.size(), MOST_ADDRESSES));
    }
    for (FieldValue address : items) {
      switch (type) {
        case "IPv4", "IPv6" -> checkIp(addresses, address, type, errors);
        case "FQDN" -> checkDomain(address, errors);
        default -> {
          // The type itself is refused elsewhere.
        }
      }
    }
  }

  private static void checkIp(
      FieldValue list, FieldValue address, String type, FieldErrors errors) {
    int before = errors.size();
    boolean ipv6 = type.equals("IPv6");
    if (ipv6) {
      IpValidation.ip(address, errors);
    } else {
      IpValidation.legacyIp(address, errors);
    }
    if (errors.size() > before) {
      return;
    }
    if (ServiceAddresses.isIpv6(address.text()) != ipv6) {
      // The error stands at the list.
      errors.invalid(list, address.tree(), "must be an " + type + " address");
    }
    EndpointAddress.checkIp(address, errors);
  }

  // As IsFullyQualifiedDomainName in util/validation/validation.go of apimachinery, v0.37.
  private static void checkDomain(FieldValue address, FieldErrors errors) {
    String name = address.text();
    if (name.isEmpty()) {
      errors.required(address, "");
      return;
    }
    name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    List<String> problems = Formats.dnsSubdomain(name);
    if (!problems.isEmpty()) {
      errors.invalid(address, Tree.of(name), String.join(",", problems));
    } else if (name.indexOf('.') < 0) {
      errors.invalid(
          address,
          Tree.of(name),
          "should be a domain with at least two segments separated by dots");
    } else {
      checkLabels(address, name, errors);
    }
  }

  private static void checkLabels(FieldValue address, String name, FieldErrors errors) {
    for (String label : name.split("\\.", -1)) {
      List<String> problems = Formats.dnsLabel(label);
      if (!problems.isEmpty()) {
        errors.invalid(address, Tree.of(label), String.join(",", problems));
        return;
      }
    }
  }

  private static void checkRest(FieldValue endpoint, FieldErrors errors) {
    FieldValue node = endpoint.at("nodeName");
    if (node.isSet()) {
      errors.invalidEach(node, Formats.dnsSubdomain(node.text()));
    }
    FieldValue host = endpoint.at("hostname");
    if (host.isSet()) {
      errors.invalidEach(host, Formats.dnsLabel(host.text()));
    }
    FieldValue zones = endpoint.at("hints", "forZones");
    FieldValue nodes = endpoint.at("hints", "forNodes");
    if (zones.items().size() > MOST_HINTS) {
      errors.tooMany(zones, zones.items().size(), MOST_HINTS);
      return;
    }
    checkHints(zones, Formats::labelValue, errors);
    if (nodes.items().size() > MOST_HINTS) {
      errors.tooMany(nodes, nodes.items().size(), MOST_HINTS);
      return;
    }
    checkHints(nodes, Formats::dnsSubdomain, errors);
  }

  private static void checkHints(FieldValue hints, NameRule rule, FieldErrors errors) {
    Set<String> names = new TreeSet<>();
    for (FieldValue hint : hints.items()) {
      FieldValue name = hint.at("name");
      if (!names.add(name.text())) {
        errors.duplicate(name, Tree.of(name.text()));
      }
      errors.invalidEach(name, Tree.of(name.text()), rule.wrong(name.text()));
    }
  }
}
