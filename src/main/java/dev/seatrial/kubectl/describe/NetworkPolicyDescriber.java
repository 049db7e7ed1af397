package dev.seatrial.kubectl.describe;

import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.List;

/** A network policy: who may talk to the pods that it selects. */
// As describeNetworkPolicy in describe.go.
final class NetworkPolicyDescriber implements Describer {
  private static final String SPACE = "    ";

  @Override
  public void describe(Described what, Description out) {
    Tree spec = what.object().at("spec");
    Multiline.names(what, out);
    out.field(0, "Created on", goTime(what.meta().creationTimestamp()));
    Multiline.metadata(what, out);
    out.line(0, "Spec:");
    Tree selector = spec.at("podSelector");
    boolean selectsAll =
        selector.object("matchLabels").isEmpty() && selector.items("matchExpressions").isEmpty();
    out.write(1, "PodSelector: ");
    out.line(
        2,
        selectsAll
            ? "<none> (Allowing the specific traffic to all pods in this namespace)"
            : Selectors.formatted(selector));
    List<String> types = Words.texts(spec.items("policyTypes"));
    direction(types.contains("Ingress"), Direction.INGRESS, spec, out);
    direction(types.contains("Egress"), Direction.EGRESS, spec, out);
    out.line(1, "Policy Types: " + Words.orNone(String.join(", ", types)));
  }

  /** The words for one direction of traffic. */
  private enum Direction {
    INGRESS("ingress", "from", "From", "source"),
    EGRESS("egress", "to", "To", "destination");

    private final String word;
    private final String peers;
    private final String title;
    private final String end;

    Direction(String word, String peers, String title, String end) {
      this.word = word;
      this.peers = peers;
      this.title = title;
      this.end = end;
    }
  }

  // As Time.String in Go's time package.
  private static String goTime(String timestamp) {
    return Timestamps.seconds(timestamp).isEmpty()
        ? "0001-01-01 00:00:00 +0000 UTC"
        : timestamp.replace("T", " ").replace("Z", " +0000 UTC");
  }

  private static void direction(boolean enabled, Direction direction, Tree spec, Description out) {
    if (!enabled) {
      out.line(1, "Not affecting " + direction.word + " traffic");
      return;
    }
    out.line(1, "Allowing " + direction.word + " traffic:");
    List<Tree> rules = spec.items(direction.word);
    if (rules.isEmpty()) {
      String isolated = "<none> (Selected pods are isolated for " + direction.word;
      out.line(0, SPACE + isolated + " connectivity)");
    }
    for (int i = 0; i < rules.size(); i++) {
      ports(rules.get(i).items("ports"), out);
      peers(rules.get(i).items(direction.peers), direction, out);
      if (i + 1 < rules.size()) {
        out.line(0, SPACE + "----------");
      }
    }
  }

  private static void ports(List<Tree> ports, Description out) {
    if (ports.isEmpty()) {
      out.line(0, SPACE + "To Port: <any> (traffic allowed to all ports)");
    }
    for (Tree port : ports) {
      // As Go prints a port that is not given.
      String number = port.at("port").isUnset() ? "<nil>" : Words.scalar(port.at("port"));
      String protocol = "/" + port.text("TCP", "protocol");
      Tree last = port.at("endPort");
      out.line(
          0,
          last.isUnset()
              ? SPACE + "To Port: " + number + protocol
              : SPACE + "To Port Range: " + number + "-" + Words.scalar(last) + protocol);
    }
  }

  private static void peers(List<Tree> peers, Direction direction, Description out) {
    if (peers.isEmpty()) {
      String any = ": <any> (traffic not restricted by " + direction.end + ")";
      out.line(0, SPACE + direction.title + any);
    }
    for (Tree peer : peers) {
      out.line(0, SPACE + direction.title + ":");
      Tree namespaces = peer.at("namespaceSelector");
      Tree pods = peer.at("podSelector");
      if (!namespaces.isUnset()) {
        out.line(1, SPACE + "NamespaceSelector: " + Selectors.formatted(namespaces));
      }
      if (!pods.isUnset()) {
        out.line(1, SPACE + "PodSelector: " + Selectors.formatted(pods));
      }
      Tree block = peer.at("ipBlock");
      if (namespaces.isUnset() && pods.isUnset() && !block.isUnset()) {
        out.line(1, SPACE + "IPBlock:");
        out.line(2, SPACE + "CIDR: " + block.text("", "cidr"));
        out.line(2, SPACE + "Except: " + Words.joined(", ", block.items("except")));
      }
    }
  }
}
