package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;

/** A service, with its endpoints. */
// As describeService in describe.go.
final class ServiceDescriber implements Describer {
  @Override
  public void describe(Described what, Description out) {
    Tree spec = what.object().at("spec");
    Multiline.names(what, out);
    Multiline.metadata(what, out);
    out.field(0, "Selector", Words.labels(spec.object("selector")));
    out.field(0, "Type", spec.text("", "type"));
    given("IP Family Policy", spec.text("", "ipFamilyPolicy"), out);
    out.field(0, "IP Families", Words.orNone(Words.joined(",", spec.items("ipFamilies"))));
    out.field(0, "IP", spec.text("", "clusterIP"));
    out.field(0, "IPs", Words.orNone(Words.joined(",", spec.items("clusterIPs"))));
    given("External IPs", Words.joined(",", spec.items("externalIPs")), out);
    given("Desired LoadBalancer IP", spec.text("", "loadBalancerIP"), out);
    given("External Name", spec.text("", "externalName"), out);
    given("LoadBalancer Ingress", ingress(what.object()), out);
    ports(what, spec.items("ports"), out);
    out.field(0, "Session Affinity", spec.text("", "sessionAffinity"));
    given("External Traffic Policy", spec.text("", "externalTrafficPolicy"), out);
    given("Internal Traffic Policy", spec.text("", "internalTrafficPolicy"), out);
    if (spec.number(0, "healthCheckNodePort") != 0) {
      out.field(0, "HealthCheck NodePort", Words.number(spec, "healthCheckNodePort"));
    }
    given(
        "LoadBalancer Source Ranges",
        Words.joined(",", spec.items("loadBalancerSourceRanges")),
        out);
    given("Traffic Distribution", spec.text("", "trafficDistribution"), out);
    EventSection.append(what, out);
  }

  private static void given(String title, String value, Description out) {
    if (!value.isEmpty()) {
      out.field(0, title, value);
    }
  }

  // As buildIngressString.
  private static String ingress(Tree service) {
    return service.items("status", "loadBalancer", "ingress").stream()
        .map(ServiceDescriber::address)
        .collect(Collectors.joining(", "));
  }

  private static String address(Tree ingress) {
    String ip = ingress.text("", "ip");
    String mode = ingress.text("", "ipMode");
    return ip.isEmpty()
        ? ingress.text("", "hostname")
        : ip + (mode.isEmpty() ? "" : " (" + mode + ")");
  }

  private static void ports(Described what, List<Tree> ports, Description out) {
    List<Tree> slices = EndpointText.slices(what, what.meta().name());
    for (Tree port : ports) {
      String name = Words.orUnset(port.text("", "name"));
      String protocol = "/" + port.text("", "protocol");
      out.row(0, "Port:", name, Words.number(port, "port") + protocol);
      out.field(0, "TargetPort", Words.scalar(port.at("targetPort")) + protocol);
      given("AppProtocol", port.text("", "appProtocol"), out);
      if (port.number(0, "nodePort") != 0) {
        out.row(0, "NodePort:", name, Words.number(port, "nodePort") + protocol);
      }
      out.field(0, "Endpoints", EndpointText.of(slices, port.text("", "name")));
    }
  }
}
