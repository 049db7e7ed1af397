package dev.seatrial.kubectl.describe;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Ingresses and their classes, address ranges and addresses. */
// As describeIngressV1, describeIngressClassV1, describeServiceCIDRV1 and describeIPAddressV1 in
// describe.go.
final class IngressDescribers {
  private IngressDescribers() {}

  static void ingress(Described what, Description out) {
    Tree spec = what.object().at("spec");
    out.field(0, "Name", what.meta().name());
    Multiline.labels(out, "Labels", what.meta().labels());
    out.field(0, "Namespace", what.meta().namespace());
    out.field(0, "Address", addresses(what.object()));
    out.field(0, "Ingress Class", spec.text(Words.NONE, "ingressClassName"));
    Tree backend = spec.at("defaultBackend");
    String fallback = backend.isUnset() ? "<default>" : backend(what, backend);
    out.field(0, "Default backend", fallback);
    encryption(spec.items("tls"), out);
    out.write(0, "Rules:\n  Host\tPath\tBackends\n");
    out.row(1, "----", "----", "--------");
    List<Tree> rules =
        spec.items("rules").stream().filter(rule -> !rule.at("http").isUnset()).toList();
    rules.forEach(rule -> rule(what, rule, out));
    if (rules.isEmpty()) {
      out.row(1, "*", "*", fallback);
    }
    Multiline.annotations(out, "Annotations", what.meta().annotations());
    EventSection.append(what, out);
  }

  // As ingressLoadBalancerStatusStringerV1.
  private static String addresses(Tree ingress) {
    TreeSet<String> addresses = new TreeSet<>();
    for (Tree each : ingress.items("status", "loadBalancer", "ingress")) {
      String address =
          each.text("", "ip").isEmpty() ? each.text("", "hostname") : each.text("", "ip");
      if (!address.isEmpty()) {
        addresses.add(address);
      }
    }
    return String.join(",", addresses);
  }

  private static void encryption(List<Tree> entries, Description out) {
    if (!entries.isEmpty()) {
      out.line(0, "TLS:");
    }
    for (Tree entry : entries) {
      String secret = entry.text("", "secretName");
      String hosts = Words.joined(",", entry.items("hosts"));
      out.line(1, secret.isEmpty() ? "SNI routes " + hosts : secret + " terminates " + hosts);
    }
  }

  private static void rule(Described what, Tree rule, Description out) {
    String host = rule.text("", "host");
    out.line(1, (host.isEmpty() ? "*" : host) + "\t");
    for (Tree path : rule.items("http", "paths")) {
      out.line(2, "\t" + path.text("", "path") + " \t" + backend(what, path.at("backend")));
    }
  }

  // As describeBackendV1.
  private static String backend(Described what, Tree backend) {
    Tree service = backend.at("service");
    if (!service.isUnset()) {
      return serviceBackend(what, service);
    }
    Tree resource = backend.at("resource");
    return resource.isUnset()
        ? ""
        : "APIGroup: %s, Kind: %s, Name: %s"
            .formatted(
                resource.text(Words.NONE, "apiGroup"),
                resource.text("", "kind"),
                resource.text("", "name"));
  }

  private static String serviceBackend(Described what, Tree backend) {
    String name = backend.text("", "name");
    long number = backend.number(0, "port", "number");
    String portName = backend.text("", "port", "name");
    String text = name + ":" + (number != 0 ? Long.toString(number) : portName);
    Optional<Tree> service =
        what.api().find(new ObjectKey("services", what.meta().namespace(), name));
    if (service.isEmpty()) {
      return text + " (<error: services \"" + name + "\" not found>)";
    }
    String found = "";
    for (Tree port : service.get().items("spec", "ports")) {
      boolean byNumber = number != 0 && number == port.number(0, "port");
      boolean byName = !portName.isEmpty() && portName.equals(port.text("", "name"));
      found = byNumber || byName ? port.text("", "name") : found;
    }
    return text + " (" + EndpointText.of(EndpointText.slices(what, name), found) + ")";
  }

  static void ingressClass(Described what, Description out) {
    Tree parameters = what.object().at("spec", "parameters");
    out.field(0, "Name", what.meta().name());
    Multiline.metadata(what, out);
    out.field(0, "Controller", what.object().text("", "spec", "controller"));
    if (!parameters.isUnset()) {
      out.line(0, "Parameters:");
      if (!parameters.at("apiGroup").isUnset()) {
        out.field(1, "APIGroup", parameters.text("", "apiGroup"));
      }
      out.field(1, "Kind", parameters.text("", "kind"));
      out.field(1, "Name", parameters.text("", "name"));
    }
    EventSection.append(what, out);
  }

  static void addressRange(Described what, Description out) {
    out.field(0, "Name", what.meta().name());
    Multiline.metadata(what, out);
    out.field(0, "CIDRs", Words.joined(", ", what.object().items("spec", "cidrs")));
    if (!what.object().items("status", "conditions").isEmpty()) {
      out.line(0, "Status:");
      TimedConditions.append(what.object(), out);
    }
    EventSection.append(what, out);
  }

  static void address(Described what, Description out) {
    Tree parent = what.object().at("spec", "parentRef");
    out.field(0, "Name", what.meta().name());
    Multiline.metadata(what, out);
    if (!parent.isUnset()) {
      out.line(0, "Parent Reference:");
      out.field(1, "Group", parent.text("", "group"));
      out.field(1, "Resource", parent.text("", "resource"));
      out.field(1, "Namespace", parent.text("", "namespace"));
      out.field(1, "Name", parent.text("", "name"));
    }
    EventSection.append(what, out);
  }
}
