package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;

/** Endpoints and endpoint slices. */
// As describeEndpoints and describeEndpointSliceV1 in describe.go.
final class EndpointDescribers {
  private EndpointDescribers() {}

  static void endpoints(Described what, Description out) {
    Multiline.names(what, out);
    Multiline.metadata(what, out);
    out.line(0, "Subsets:");
    for (Tree subset : what.object().items("subsets")) {
      out.field(1, "Addresses", addresses(subset.items("addresses")));
      out.field(1, "NotReadyAddresses", addresses(subset.items("notReadyAddresses")));
      List<Tree> ports = subset.items("ports");
      if (!ports.isEmpty()) {
        out.line(1, "Ports:");
        out.row(2, "Name", "Port", "Protocol");
        out.row(2, "----", "----", "--------");
      }
      for (Tree port : ports) {
        out.row(
            2,
            Words.orUnset(port.text("", "name")),
            Words.number(port, "port"),
            port.text("", "protocol"));
      }
      out.line(0, "");
    }
    EventSection.append(what, out);
  }

  private static String addresses(List<Tree> addresses) {
    return Words.orNone(
        addresses.stream().map(address -> address.text("", "ip")).collect(Collectors.joining(",")));
  }

  static void slice(Described what, Description out) {
    Tree slice = what.object();
    Multiline.names(what, out);
    Multiline.metadata(what, out);
    out.field(0, "AddressType", slice.text("", "addressType"));
    ports(slice.items("ports"), out);
    List<Tree> endpoints = slice.items("endpoints");
    out.line(0, "Endpoints:" + (endpoints.isEmpty() ? " " + Words.NONE : ""));
    endpoints.forEach(endpoint -> endpoint(endpoint, out));
    EventSection.append(what, out);
  }

  private static void ports(List<Tree> ports, Description out) {
    if (ports.isEmpty()) {
      out.line(0, "Ports: " + Words.UNSET);
      return;
    }
    out.line(0, "Ports:");
    out.row(1, "Name", "Port", "Protocol");
    out.row(1, "----", "----", "--------");
    for (Tree port : ports) {
      out.row(
          1,
          Words.orUnset(port.text("", "name")),
          Words.orUnset(port.at("port")),
          port.text("", "protocol"));
    }
  }

  private static void endpoint(Tree endpoint, Description out) {
    out.field(1, "- Addresses", Words.orNone(Words.joined(", ", endpoint.items("addresses"))));
    out.line(2, "Conditions:");
    out.field(3, "Ready", Words.orUnset(endpoint.at("conditions", "ready")));
    out.field(2, "Hostname", Words.orUnset(endpoint.at("hostname")));
    Tree target = endpoint.at("targetRef");
    if (!target.isUnset()) {
      out.field(2, "TargetRef", target.text("", "kind") + "/" + target.text("", "name"));
    }
    out.field(2, "NodeName", Words.orUnset(endpoint.at("nodeName")));
    out.field(2, "Zone", Words.orUnset(endpoint.at("zone")));
  }
}
