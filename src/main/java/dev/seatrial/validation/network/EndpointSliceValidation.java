package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * EndpointSlices.
 *
 * <p>As {@code ValidateEndpointSlice} in {@code pkg/apis/discovery/validation/validation.go},
 * v1.37.
 */
public final class EndpointSliceValidation implements KindValidation {
  private static final List<String> TYPES = List.of("FQDN", "IPv4", "IPv6");
  private static final int MOST_PORTS = 20_000;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    checkType(object.at("addressType"), errors);
    checkPorts(object.at("ports"), errors);
    SliceEndpoints.check(object, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue type = object.at("addressType");
    checkType(type, errors);
    checkPorts(object.at("ports"), errors);
    boolean unchanged =
        InternalForm.same(
            "[]discovery.Endpoint", object.tree().at("endpoints"), old.tree().at("endpoints"));
    // What was wrong before and did not change is let through.
    if (!unchanged) {
      SliceEndpoints.check(object, errors);
    }
    if (!type.text().equals(old.at("addressType").text())) {
      errors.declare(declared -> declared.invalid(type, Tree.NULL, Immutability.MESSAGE));
    }
  }

  private static void checkType(FieldValue type, FieldErrors errors) {
    if (type.isEmpty()) {
      errors.declare(declared -> declared.required(type, ""));
    } else if (!TYPES.contains(type.text())) {
      errors.declare(declared -> declared.notSupported(type, TYPES));
    }
  }

  private static void checkPorts(FieldValue ports, FieldErrors errors) {
    List<FieldValue> items = ports.items();
    if (items.size() > MOST_PORTS) {
      errors.tooMany(ports, items.size(), MOST_PORTS);
      return;
    }
    Set<String> names = new TreeSet<>();
    for (FieldValue port : items) {
      FieldValue name = port.at("name");
      if (!name.isEmpty()) {
        errors.invalidEach(name, Formats.dnsLabel(name.text()));
      }
      if (!names.add(name.text())) {
        errors.duplicate(name, Tree.of(name.text()));
      }
      FieldValue protocol = port.at("protocol");
      if (!protocol.isSet()) {
        errors.required(protocol, "");
      } else if (!ServicePorts.PROTOCOLS.contains(protocol.text())) {
        errors.notSupported(protocol, ServicePorts.PROTOCOLS);
      }
      ServicePorts.checkAppProtocol(port.at("appProtocol"), errors);
    }
  }
}
