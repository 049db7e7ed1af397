package dev.seatrial.validation.network;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.NumberValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The ports of a Service, one by one and against each other. */
final class ServicePorts {
  static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");

  private ServicePorts() {}

  static void checkEach(FieldValue spec, FieldErrors errors) {
    List<FieldValue> ports = spec.at("ports").items();
    Set<String> names = new TreeSet<>();
    for (FieldValue port : ports) {
      FieldValue name = port.at("name");
      if (!name.isEmpty()) {
        errors.invalidEach(name, Formats.dnsLabel(name.text()));
        if (!names.add(name.text())) {
          errors.duplicate(name);
        }
      } else if (ports.size() > 1) {
        errors.required(name, "");
      }
      checkPort(port, errors);
    }
  }

  private static void checkPort(FieldValue port, FieldErrors errors) {
    FieldValue number = port.at("port");
    errors.invalidEach(number, Tree.of(number.number()), Formats.portNumber(number.number()));
    checkProtocol(port.at("protocol"), errors);
    NumberValidation.portNumberOrName(port.at("targetPort"), errors);
    checkAppProtocol(port.at("appProtocol"), errors);
  }

  static void checkProtocol(FieldValue protocol, FieldErrors errors) {
    if (protocol.isEmpty()) {
      errors.required(protocol, "");
    } else if (!PROTOCOLS.contains(protocol.text())) {
      errors.notSupported(protocol, PROTOCOLS);
    }
  }

  static void checkAppProtocol(FieldValue protocol, FieldErrors errors) {
    if (protocol.isSet()) {
      errors.invalidEach(protocol, Formats.qualifiedName(protocol.text()));
    }
  }

  static void checkTogether(FieldValue spec, FieldErrors errors) {
    List<FieldValue> ports = spec.at("ports").items();
    if (spec.at("type").text().equals("ClusterIP")) {
      for (FieldValue port : ports) {
        if (port.at("nodePort").number() != 0) {
          errors.forbidden(port.at("nodePort"), "may not be used when `type` is 'ClusterIP'");
        }
      }
    }
    Set<String> nodePorts = new TreeSet<>();
    for (FieldValue port : ports) {
      FieldValue nodePort = port.at("nodePort");
      if (nodePort.number() != 0 && !nodePorts.add(key(port, "nodePort"))) {
        errors.duplicate(nodePort);
      }
    }
    Set<String> numbers = new TreeSet<>();
    for (FieldValue port : ports) {
      if (!numbers.add(key(port, "port"))) {
        // Upstream shows no more of the port than what it compares.
        Tree compared =
            ObjectTree.EMPTY
                .with("protocol", port.at("protocol").tree())
                .with("port", port.at("port").tree());
        errors.duplicate(port, InternalForm.of("core.ServicePort", compared));
      }
    }
  }

  private static String key(FieldValue port, String number) {
    return port.at("protocol").text() + "/" + port.at(number).number();
  }
}
