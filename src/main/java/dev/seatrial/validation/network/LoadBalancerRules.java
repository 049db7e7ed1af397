package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.IpText;
import dev.seatrial.validation.format.IpValidation;
import java.util.List;

/**
 * Where a load balancer can be reached, as a status says. An address that stood there before may
 * stay, whatever it looks like.
 *
 * <p>As {@code ValidateLoadBalancerStatus} in {@code pkg/apis/core/validation/validation.go} and
 * {@code ValidateIngressLoadBalancerStatus} in {@code pkg/apis/networking/validation}, v1.37.
 */
record LoadBalancerRules(FieldValue ingress, FieldErrors errors) {
  void ofService(Tree old) {
    List<String> known = addresses(old);
    for (FieldValue point : ingress.items()) {
      checkIp(point.at("ip"), known);
      checkMode(point);
      checkHost(point.at("hostname"));
    }
  }

  void ofIngress(Tree old) {
    List<String> known = addresses(old);
    for (FieldValue point : ingress.items()) {
      checkIp(point.at("ip"), known);
      checkHost(point.at("hostname"));
    }
  }

  private static List<String> addresses(Tree points) {
    return points.items().stream().map(point -> point.text("", "ip")).toList();
  }

  private void checkIp(FieldValue ip, List<String> known) {
    if (!ip.isEmpty() && !known.contains(ip.text())) {
      IpValidation.legacyIp(ip, errors);
    }
  }

  private void checkMode(FieldValue point) {
    FieldValue mode = point.at("ipMode");
    boolean hasIp = !point.at("ip").isEmpty();
    if (!mode.isSet()) {
      if (hasIp) {
        errors.required(mode, "must be specified when `ip` is set");
      }
    } else if (!hasIp) {
      errors.forbidden(mode, "may not be specified when `ip` is not set");
    } else {
      Choice.of(mode, List.of("Proxy", "VIP"), errors);
    }
  }

  private void checkHost(FieldValue host) {
    if (!host.isEmpty()) {
      errors.invalidEach(host, Formats.dnsSubdomain(host.text()));
      if (IpText.parse(host.text()).isPresent()) {
        errors.invalid(host, "must be a DNS name, not an IP address");
      }
    }
  }
}
