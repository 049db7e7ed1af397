package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.reconcile.EventRecorder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Services whose annotation asks for hints by topology. */
final class TopologyHintsTest {
  private static final ObjectKey WEB = Rig.key(Resources.SERVICES, "web");
  private static final String MODE = "service.kubernetes.io/topology-mode";

  private final Rig rig =
      new Rig(
          api ->
              new EndpointSliceController(
                  api, new EventRecorder(api, "endpoint-slice-controller")));

  private void nodes(String... zones) {
    for (String zone : zones) {
      rig.store(
          "nodes//node-" + zone,
          "{apiVersion: v1, kind: Node, metadata: {labels: {topology.kubernetes.io/zone: '"
              + zone
              + "'}}, status: {allocatable: {cpu: 4},"
              + " conditions: [{type: Ready, status: 'True'}]}}");
    }
    rig.create(
            "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default,"
                + " annotations: {service.kubernetes.io/topology-mode: Auto}},"
                + " spec: {selector: {app: web}, ports: [{port: 80}]}}")
        .run();
  }

  private void pods(String... zones) {
    for (int i = 0; i < zones.length; i++) {
      String name = "p" + i;
      rig.create(
          "{apiVersion: v1, kind: Pod, metadata: {name: %s, namespace: default, labels: {app: web}}, spec: {nodeName: node-%s, containers: [{name: c, image: x}]}}"
              .formatted(name, zones[i]));
      rig.ready(name).addressed(name, "10.0.0." + (i + 1));
    }
    rig.run();
  }

  /** The zone that each endpoint serves, in their order. */
  private List<String> hints() {
    return rig.api.list(Resources.ENDPOINT_SLICES, "default").stream()
        .flatMap(slice -> slice.items("endpoints").stream())
        .map(endpoint -> endpoint.items("hints", "forZones"))
        .map(zones -> zones.isEmpty() ? "" : zones.get(0).text("", "name"))
        .sorted()
        .toList();
  }

  private String lastEvent() {
    List<String> events = rig.events("web");
    return events.get(events.size() - 1);
  }

  @Test
  void endpointsServeTheirOwnZones() {
    nodes("a", "b");
    pods("a", "a", "b", "b");
    assertEquals(List.of("a", "a", "b", "b"), hints());
    assertEquals(
        "TopologyAwareHintsEnabled Topology Aware Hints has been enabled, addressType: IPv4",
        lastEvent());
  }

  @Test
  void aZoneWithTooManyEndpointsLendsSome() {
    nodes("a", "b");
    pods("a", "a", "a", "b");
    assertEquals(List.of("a", "a", "b", "b"), hints());
  }

  @Test
  void fewerEndpointsThanZonesGetNoHints() {
    nodes("a", "b");
    pods("a");
    assertEquals(List.of(""), hints());
    assertTrue(
        rig.events("web").stream()
            .anyMatch(
                event ->
                    event.startsWith(
                        "TopologyAwareHintsDisabled Insufficient number of endpoints"
                            + " (1 endpoints, 2 zones), addressType: IPv4")));
  }

  @Test
  void aNodeWithoutZoneTakesAllHintsAway() {
    nodes("a", "b");
    pods("a", "b");
    assertEquals(List.of("a", "b"), hints());
    rig.change(
        new ObjectKey(Resources.NODES, "", "node-b"), node -> node.without("metadata", "labels"));
    rig.run();
    assertEquals(List.of("", ""), hints());
    assertEquals(
        "TopologyAwareHintsDisabled Insufficient Node information: allocatable CPU or zone not"
            + " specified on one or more nodes, addressType: IPv4",
        lastEvent());
  }

  @Test
  void hintsGoWithTheAnnotation() {
    nodes("a", "b");
    pods("a", "b");
    rig.change(WEB, web -> new KubeObject(web).withAnnotation(MODE, "Disabled").tree()).run();
    assertEquals(List.of("", ""), hints());
    assertEquals(
        "TopologyAwareHintsDisabled Topology Aware Hints has been disabled, addressType: IPv4",
        lastEvent());
  }

  @Test
  void aSliceThatLostTheLabelOfItsControllerIsMissedForGood() {
    nodes("a", "b");
    pods("a", "b");
    String name = rig.names(Resources.ENDPOINT_SLICES).get(0);
    rig.change(
        Rig.key(Resources.ENDPOINT_SLICES, name),
        slice -> slice.without("metadata", "labels", "endpointslice.kubernetes.io/managed-by"));
    rig.run(5).delete(Resources.ENDPOINT_SLICES, name).run(5);
    assertEquals(List.of(), rig.names(Resources.ENDPOINT_SLICES));
  }

  @Test
  void aDeletedSliceIsMadeAnewASecondLater() {
    nodes("a", "b");
    pods("a", "b");
    rig.delete(Resources.ENDPOINT_SLICES, rig.names(Resources.ENDPOINT_SLICES).get(0)).run(0.9);
    assertEquals(List.of(), rig.names(Resources.ENDPOINT_SLICES));
    rig.run(0.2);
    assertEquals(List.of("a", "b"), hints());
  }
}
