package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Services: where they are reached from inside and outside. */
// As printService in printers.go, v1.37; the server always makes the wide table, so that the
// addresses of a load balancer are never cut.
final class ServiceTable {
  static final KindTable TABLE =
      KindTable.of(
          "Service",
          ServiceTable::cells,
          Column.objectName(),
          Column.text("Type"),
          Column.text("Cluster-IP"),
          Column.text("External-IP"),
          Column.text("Port(s)"),
          Column.age(),
          Column.text("Selector").wide());

  private ServiceTable() {}

  private static void cells(Tree service, Cells cells) {
    List<Tree> addresses = service.items("spec", "clusterIPs");
    cells
        .name()
        .textAt("spec", "type")
        .text(addresses.isEmpty() ? Cells.NONE : addresses.get(0).text(""))
        .text(externalAddress(service))
        .text(Texts.orElse(ports(service), Cells.NONE))
        .age()
        .text(Texts.labels(service.at("spec", "selector")));
  }

  private static String externalAddress(Tree service) {
    List<String> given = Texts.texts(service.items("spec", "externalIPs"));
    return switch (service.text("", "spec", "type")) {
      case "ClusterIP", "NodePort" -> given.isEmpty() ? Cells.NONE : String.join(",", given);
      case "LoadBalancer" -> ofLoadBalancer(service, given);
      case "ExternalName" -> service.text("", "spec", "externalName");
      default -> Cells.UNKNOWN;
    };
  }

  private static String ofLoadBalancer(Tree service, List<String> given) {
    List<String> all = new ArrayList<>();
    String balanced = loadBalancer(service);
    if (!balanced.isEmpty()) {
      all.add(balanced);
    }
    all.addAll(given);
    return all.isEmpty() ? "<pending>" : String.join(",", all);
  }

  /** The addresses that a load balancer gave to a Service or an Ingress, sorted. */
  // As loadBalancerStatusStringer in printers.go, v1.37.
  static String loadBalancer(Tree object) {
    TreeSet<String> addresses = new TreeSet<>();
    for (Tree point : object.items("status", "loadBalancer", "ingress")) {
      String address = Texts.orElse(point.text("", "ip"), point.text("", "hostname"));
      if (!address.isEmpty()) {
        addresses.add(address);
      }
    }
    return String.join(",", addresses);
  }

  private static String ports(Tree service) {
    return service.items("spec", "ports").stream()
        .map(ServiceTable::port)
        .collect(Collectors.joining(","));
  }

  private static String port(Tree port) {
    long nodePort = port.number(0, "nodePort");
    return port.number(0, "port")
        + (nodePort > 0 ? ":" + nodePort : "")
        + "/"
        + port.text("", "protocol");
  }
}
