package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.IpValidation;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * Endpoints.
 *
 * <p>As {@code ValidateEndpoints} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class EndpointsValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    for (FieldValue subset : object.at("subsets").items()) {
      checkSubset(subset, errors);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    // What was wrong before and did not change is let through.
    boolean unchanged =
        InternalForm.same(
            "[]core.EndpointSubset", object.tree().at("subsets"), old.tree().at("subsets"));
    if (!unchanged) {
      create(object, errors);
    }
  }

  private static void checkSubset(FieldValue subset, FieldErrors errors) {
    if (subset.at("addresses").isEmpty() && subset.at("notReadyAddresses").isEmpty()) {
      errors.required(subset, "must specify `addresses` or `notReadyAddresses`");
    }
    subset.at("addresses").items().forEach(address -> checkAddress(address, errors));
    subset.at("notReadyAddresses").items().forEach(address -> checkAddress(address, errors));
    List<FieldValue> ports = subset.at("ports").items();
    for (FieldValue port : ports) {
      checkPort(port, ports.size() > 1, errors);
    }
  }

  private static void checkAddress(FieldValue address, FieldErrors errors) {
    IpValidation.legacyIp(address.at("ip"), errors);
    FieldValue host = address.at("hostname");
    if (!host.isEmpty()) {
      errors.invalidEach(host, Formats.dnsLabel(host.text()));
    }
    FieldValue node = address.at("nodeName");
    if (node.isSet()) {
      errors.invalidEach(node, Formats.dnsSubdomain(node.text()));
    }
    EndpointAddress.checkIp(address.at("ip"), errors);
  }

  private static void checkPort(FieldValue port, boolean nameNeeded, FieldErrors errors) {
    FieldValue name = port.at("name");
    if (!name.isEmpty()) {
      errors.invalidEach(name, Formats.dnsLabel(name.text()));
    } else if (nameNeeded) {
      errors.required(name, "");
    }
    FieldValue number = port.at("port");
    errors.invalidEach(number, Tree.of(number.number()), Formats.portNumber(number.number()));
    ServicePorts.checkProtocol(port.at("protocol"), errors);
    ServicePorts.checkAppProtocol(port.at("appProtocol"), errors);
  }
}
