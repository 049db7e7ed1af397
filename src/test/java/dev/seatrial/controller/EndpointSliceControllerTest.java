package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EndpointSliceControllerTest {
  private static final ObjectKey WEB = Rig.key(Resources.SERVICES, "web");

  private final Rig rig =
      new Rig(
          api ->
              new EndpointSliceController(api, new EventRecorder(api, "endpoint-slice-controller")),
          api -> new EndpointsController(api, new EventRecorder(api, "endpoint-controller")),
          GarbageCollector::new);

  private void web(String spec) {
    rig.store(
        "nodes//node-1",
        "{apiVersion: v1, kind: Node, metadata: {labels: {topology.kubernetes.io/zone: z1}}}");
    rig.create(
            "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default,"
                + " labels: {team: a}}, spec: {selector: {app: web}, ports: [{name: http, port: 80,"
                + " targetPort: web}]"
                + spec
                + "}}")
        .run();
  }

  private void pod(String name, String address) {
    rig.create(
        "{apiVersion: v1, kind: Pod, metadata: {name: NAME, namespace: default, labels: {app: web}},"
                .replace("NAME", name)
            + " spec: {hostname: h, subdomain: web, containers: [{name: c, image: x,"
            + " ports: [{name: web, containerPort: 8080}]}]}}");
    rig.ready(name).addressed(name, address).run();
  }

  private List<Tree> slices() {
    return new ArrayList<>(rig.api.list(Resources.ENDPOINT_SLICES, "default"));
  }

  private List<String> endpoints() {
    return slices().stream()
        .flatMap(slice -> slice.items("endpoints").stream())
        .map(
            endpoint ->
                endpoint.text("", "targetRef", "name")
                    + " ready="
                    + endpoint.flag(false, "conditions", "ready")
                    + " serving="
                    + endpoint.flag(false, "conditions", "serving")
                    + " terminating="
                    + endpoint.flag(false, "conditions", "terminating"))
        .toList();
  }

  private List<String> addresses(String which) {
    return rig.get(Resources.ENDPOINTS, "web").items("subsets").stream()
        .flatMap(subset -> subset.items(which).stream())
        .map(address -> address.text("", "ip"))
        .toList();
  }

  @Test
  void aServiceWithoutPodsHasAnEmptySlice() {
    web("");
    KubeObject slice = new KubeObject(slices().get(0));
    assertEquals(Tree.NULL, slice.tree().at("endpoints"));
    assertEquals("web-", slice.tree().text("", "metadata", "generateName"));
    assertEquals("web", slice.label("kubernetes.io/service-name").orElse(""));
    assertEquals("a", slice.label("team").orElse(""));
    assertEquals("IPv4", slice.tree().text("", "addressType"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void anEndpointSaysWhereThePodIsAndInWhichCondition() {
    web("");
    pod("a", "10.0.0.1");
    Tree endpoint = slices().get(0).items("endpoints").get(0);
    assertEquals("z1", endpoint.text("", "zone"));
    assertEquals("node-1", endpoint.text("", "nodeName"));
    assertEquals("h", endpoint.text("", "hostname"));
    assertEquals(8080, slices().get(0).items("ports").get(0).number(0, "port"));
    assertEquals(List.of("a ready=true serving=true terminating=false"), endpoints());
    assertEquals(List.of("10.0.0.1"), addresses("addresses"));
    rig.unready("a").run();
    assertEquals(List.of("a ready=false serving=false terminating=false"), endpoints());
    assertEquals(List.of("10.0.0.1"), addresses("notReadyAddresses"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aPodOnItsWayOutServesButIsNotReady() {
    web("");
    pod("a", "10.0.0.1");
    rig.delete(Resources.PODS, "a").run();
    assertEquals(List.of("a ready=false serving=true terminating=true"), endpoints());
    assertEquals(List.of(), addresses("addresses"));
    rig.gone("a").run();
    assertEquals(List.of(), endpoints());
    assertEquals(1, slices().size());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aServiceMayPublishWhatIsNotReady() {
    web(", publishNotReadyAddresses: true");
    pod("a", "10.0.0.1");
    rig.unready("a").run();
    assertEquals(List.of("a ready=true serving=false terminating=false"), endpoints());
    assertEquals(List.of("10.0.0.1"), addresses("addresses"));
  }

  @Test
  void aHeadlessServiceIsMarkedAsSuch() {
    web(", clusterIP: None");
    KubeObject slice = new KubeObject(slices().get(0));
    assertEquals("", slice.label("service.kubernetes.io/headless").orElse("none"));
  }

  @Test
  void aServiceGetsAnAddressAndKeepsIt() {
    web("");
    Tree service = rig.get(Resources.SERVICES, "web");
    assertEquals("10.96.1.1", service.text("", "spec", "clusterIP"));
    rig.change(WEB, web -> web.without("spec", "clusterIP").without("spec", "clusterIPs"));
    assertEquals("10.96.1.1", rig.get(Resources.SERVICES, "web").text("", "spec", "clusterIP"));
  }

  @Test
  void endpointsGoWithTheirService() {
    web("");
    rig.delete(Resources.SERVICES, "web").run();
    assertEquals(List.of(), slices());
    assertEquals(List.of(), rig.names(Resources.ENDPOINTS));
  }

  @Test
  void moreThanAHundredEndpointsNeedASecondSlice() {
    web("");
    for (int i = 0; i < 101; i++) {
      pod("p" + i, "10.0.1." + i);
    }
    assertEquals(
        List.of(1, 100),
        slices().stream().map(slice -> slice.items("endpoints").size()).sorted().toList());
    assertTrue(addresses("addresses").size() == 101);
    rig.assertOneMoreReconcileChangesNothing();
  }
}
