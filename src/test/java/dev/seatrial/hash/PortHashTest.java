package dev.seatrial.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PortHashTest {
  private static final Catalog CATALOG = Catalog.of(KubernetesVersion.NEWEST);
  private static final List<Tree> PORTS =
      Json.read(
              """
              [{"name":"http","port":8080,"protocol":"TCP"},
               {"name":"https","port":8443,"protocol":"TCP","appProtocol":"https"},
               {"name":"metrics","port":9090,"protocol":"TCP"},
               {"name":"dns","port":53,"protocol":"UDP"},
               {"name":"dns-tcp","port":53,"protocol":"TCP"},
               {"name":"","port":1,"protocol":"SCTP"}]
              """)
          .items();

  @Test
  void portsOfASliceStandInTheOrderOfTheirHashes() {
    assertEquals(
        "http dns https dns-tcp  metrics", names(PortHash.ofSlices(CATALOG).sorted(PORTS)));
  }

  @Test
  void portsOfEndpointsStandInTheOrderOfTheirHashes() {
    List<Tree> plain = PORTS.stream().map(port -> port.without("appProtocol")).toList();
    assertEquals(
        "http  metrics dns-tcp dns https", names(PortHash.ofEndpoints(CATALOG).sorted(plain)));
  }

  private static String names(List<Tree> ports) {
    return String.join(" ", ports.stream().map(port -> port.text("", "name")).toList());
  }
}
