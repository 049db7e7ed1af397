package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ways to Services and between pods: Ingresses, endpoints, policies, addresses. */
// As printIngress, printEndpoints and their neighbours in printers.go, v1.37.
final class NetworkTables {
  static final KindTable INGRESS =
      KindTable.of(
          "Ingress.networking.k8s.io",
          NetworkTables::ingress,
          Column.objectName(),
          Column.text("Class"),
          Column.text("Hosts"),
          Column.text("Address"),
          Column.text("Ports"),
          Column.age());

  static final KindTable INGRESS_CLASS =
      KindTable.of(
          "IngressClass.networking.k8s.io",
          NetworkTables::ingressClass,
          Column.objectName(),
          Column.text("Controller"),
          Column.text("Parameters"),
          Column.age());

  static final KindTable NETWORK_POLICY =
      KindTable.of(
          "NetworkPolicy.networking.k8s.io",
          (policy, cells) ->
              cells.name().text(Texts.selector(policy.object("spec", "podSelector"))).age(),
          Column.objectName(),
          Column.text("Pod-Selector"),
          Column.age());

  static final KindTable SERVICE_CIDR =
      KindTable.of(
          "ServiceCIDR.networking.k8s.io",
          (cidr, cells) ->
              cells.name().text(String.join(",", Texts.texts(cidr.items("spec", "cidrs")))).age(),
          Column.objectName(),
          Column.text("CIDRs"),
          Column.age());

  // Its columns have no age, though its rows do: kubectl drops the cell.
  static final KindTable IP_ADDRESS =
      KindTable.of(
          "IPAddress.networking.k8s.io",
          (address, cells) -> cells.name().text(parent(address)).age(),
          Column.objectName(),
          Column.text("ParentRef"));

  static final KindTable ENDPOINTS =
      KindTable.of(
          "Endpoints",
          (endpoints, cells) -> cells.name().text(addresses(endpoints)).age(),
          Column.objectName(),
          Column.text("Endpoints"),
          Column.age());

  static final KindTable ENDPOINT_SLICE =
      KindTable.of(
          "EndpointSlice.discovery.k8s.io",
          NetworkTables::endpointSlice,
          Column.objectName(),
          Column.text("AddressType"),
          Column.text("Ports"),
          Column.text("Endpoints"),
          Column.age());

  private static final int MOST_SHOWN = 3;

  private NetworkTables() {}

  private static void ingress(Tree ingress, Cells cells) {
    cells
        .name()
        .textOr(Cells.NONE, "spec", "ingressClassName")
        .text(hosts(ingress.items("spec", "rules")))
        .text(ServiceTable.loadBalancer(ingress))
        .text(ingress.items("spec", "tls").isEmpty() ? "80" : "80, 443")
        .age();
  }

  // As formatHosts in printers.go, v1.37: it counts rules, not hosts, once there are too many.
  private static String hosts(List<Tree> rules) {
    List<String> hosts = new ArrayList<>();
    boolean more = false;
    for (Tree rule : rules) {
      more |= hosts.size() == MOST_SHOWN;
      String host = rule.text("", "host");
      if (!more && !host.isEmpty()) {
        hosts.add(host);
      }
    }
    if (hosts.isEmpty()) {
      return "*";
    }
    String shown = String.join(",", hosts);
    return more ? shown + " + " + (rules.size() - MOST_SHOWN) + " more..." : shown;
  }

  private static void ingressClass(Tree ingressClass, Cells cells) {
    String isDefault =
        ingressClass.text(
            "", "metadata", "annotations", "ingressclass.kubernetes.io/is-default-class");
    String name = ingressClass.text("", "metadata", "name");
    cells
        .text(isDefault.equals("true") ? name + " (default)" : name)
        .textAt("spec", "controller")
        .text(parameters(ingressClass.at("spec", "parameters")))
        .age();
  }

  private static String parameters(Tree parameters) {
    if (parameters.isUnset()) {
      return Cells.NONE;
    }
    String group = parameters.textAt("apiGroup").map(name -> "." + name).orElse("");
    return parameters.text("", "kind") + group + "/" + parameters.text("", "name");
  }

  private static String parent(Tree address) {
    Tree parent = address.at("spec", "parentRef");
    if (parent.isUnset()) {
      return Cells.NONE;
    }
    String group = parent.text("", "group");
    String resource = parent.text("", "resource") + (group.isEmpty() ? "" : "." + group);
    String namespace = parent.text("", "namespace");
    return resource.toLowerCase(Locale.ROOT)
        + (namespace.isEmpty() ? "" : "/" + namespace)
        + "/"
        + parent.text("", "name");
  }

  // As formatEndpoints in printers.go, v1.37.
  private static String addresses(Tree endpoints) {
    List<Tree> subsets = endpoints.items("subsets");
    if (subsets.isEmpty()) {
      return Cells.NONE;
    }
    List<String> all = new ArrayList<>();
    for (Tree subset : subsets) {
      if (subset.items("ports").isEmpty()) {
        // A headless Service may have no ports.
        subset.items("addresses").forEach(address -> all.add(address.text("", "ip")));
      }
      for (Tree port : subset.items("ports")) {
        for (Tree address : subset.items("addresses")) {
          all.add(hostPort(address.text("", "ip"), port.number(0, "port")));
        }
      }
    }
    return all.isEmpty() ? "" : Texts.firstOf(all, MOST_SHOWN);
  }

  private static String hostPort(String host, long port) {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  private static void endpointSlice(Tree slice, Cells cells) {
    List<String> ports = slice.items("ports").stream().map(NetworkTables::port).toList();
    List<String> addresses =
        slice.items("endpoints").stream()
            .flatMap(endpoint -> Texts.texts(endpoint.items("addresses")).stream())
            .toList();
    cells
        .name()
        .textAt("addressType")
        .text(Texts.firstOf(ports, MOST_SHOWN))
        .text(Texts.firstOf(addresses, MOST_SHOWN))
        .age();
  }

  private static String port(Tree port) {
    return port.at("port").isUnset()
        ? port.text("*", "name")
        : Long.toString(port.number(0, "port"));
  }
}
