package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The first few addresses behind a port of a service. */
// As formatEndpointSlices in describe.go.
final class EndpointText {
  private static final int MOST = 3;
  private static final String SLICES = "endpointslices.discovery.k8s.io";
  private static final String SERVICE = "kubernetes.io/service-name";

  private final List<String> listed = new ArrayList<>();
  private int count;
  private boolean more;

  private EndpointText() {}

  /** The slices of a service. */
  static List<Tree> slices(Described what, String service) {
    return what.siblings(SLICES).stream()
        .filter(slice -> slice.text("", "metadata", "labels", SERVICE).equals(service))
        .toList();
  }

  static String of(List<Tree> slices, String port) {
    return slices.isEmpty() ? Words.NONE : new EndpointText().text(slices, port);
  }

  private String text(List<Tree> slices, String wanted) {
    for (Tree slice : slices) {
      if (slice.items("ports").isEmpty()) {
        slice.items("endpoints").forEach(endpoint -> add(endpoint, ""));
      }
      for (Tree port : slice.items("ports")) {
        if (port.text("", "name").equals(wanted)) {
          slice.items("endpoints").forEach(each -> add(each, Words.number(port, "port")));
        }
      }
    }
    String joined = String.join(",", listed);
    return more ? joined + " + " + (count - MOST) + " more..." : joined;
  }

  private void add(Tree endpoint, String port) {
    // As upstream: an endpoint that is not ready says "more" too.
    more |= listed.size() == MOST;
    if (!endpoint.flag(true, "conditions", "ready")) {
      return;
    }
    if (!more) {
      String address = Words.texts(endpoint.items("addresses")).get(0);
      listed.add(port.isEmpty() ? address : hostPort(address, port));
    }
    count++;
  }

  private static String hostPort(String host, String port) {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
