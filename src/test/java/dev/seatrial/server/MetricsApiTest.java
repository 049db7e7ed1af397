package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.kubelet.World;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code kubectl top} asks a metrics server for. */
class MetricsApiTest {
  private static final String METRICS = "/apis/metrics.k8s.io/v1beta1";
  private static final String USE =
      """
      {"containers":[{"of":{"container":"log"},"cpu":"20m","memory":"128Mi"},
                     {"of":{"pod":"web"},"cpu":"250m","memory":"256Mi"}]}
      """;
  private static final String WEB =
      """
      {"apiVersion":"v1","kind":"Pod","metadata":{"name":"web","labels":{"app":"web"}},
       "spec":{"nodeName":"w1-k8s","containers":[{"name":"main","image":"nginx"},
                                                 {"name":"log","image":"fluent"}]}}
      """;

  private final Cluster simulated = Cluster.create(ClusterSpec.tutorial());
  private final ServedCluster cluster = new ServedCluster(simulated, ServedCluster.Pace.MANUAL);
  private final HttpApi api = HttpApi.serve(cluster, 0);
  private final TestClient wire = new TestClient(api.url());

  @AfterEach
  void end() {
    api.close();
  }

  private void measure() {
    simulated.declare(World.of(Json.read(USE)));
    simulated.api().create(Json.read(WEB));
    simulated.runFor(Duration.ofMinutes(2));
  }

  @Test
  void withoutAWorldThatSaysSoNothingIsMeasured() {
    assertEquals(404, wire.get(METRICS + "/nodes").statusCode());
    assertFalse(wire.get("/apis").body().contains("metrics.k8s.io"));
  }

  @Test
  void podsTellWhatTheirContainersUse() {
    measure();
    Tree list = TestClient.tree(wire.get(METRICS + "/namespaces/default/pods"));
    assertEquals("PodMetricsList", list.text("", "kind"));
    Tree web = list.items("items").get(0);
    assertEquals(
        "[{\"name\":\"log\",\"usage\":{\"cpu\":\"20m\",\"memory\":\"128Mi\"}},"
            + "{\"name\":\"main\",\"usage\":{\"cpu\":\"250m\",\"memory\":\"256Mi\"}}]",
        web.at("containers").toJson());
    assertEquals("web", web.text("", "metadata", "labels", "app"));
    String none = METRICS + "/pods?labelSelector=app%3Dother";
    assertEquals(0, TestClient.tree(wire.get(none)).items("items").size());
    assertEquals(
        "podmetrics.metrics.k8s.io \"default/nope\" not found",
        TestClient.tree(wire.get(METRICS + "/namespaces/default/pods/nope")).text("", "message"));
  }

  @Test
  void nodesTellWhatTheirPodsUseTogether() {
    measure();
    Tree node = TestClient.tree(wire.get(METRICS + "/nodes/w1-k8s"));
    assertEquals("{\"cpu\":\"270m\",\"memory\":\"384Mi\"}", node.at("usage").toJson());
    HttpResponse<String> table =
        wire.send(
            wire.request(METRICS + "/nodes")
                .header("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io"));
    assertEquals(
        "[\"w1-k8s\",\"270m\",\"384Mi\",\"15s\"]",
        TestClient.tree(table).items("rows").get(1).at("cells").toJson());
  }

  @Test
  void discoveryTellsOfThem() {
    measure();
    assertEquals(
        "nodes", TestClient.tree(wire.get(METRICS)).items("resources").get(0).text("", "name"));
    String aggregated = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
    Tree whole = TestClient.tree(wire.send(wire.request("/apis").header("Accept", aggregated)));
    Tree last = whole.items("items").get(whole.items("items").size() - 1);
    assertEquals("metrics.k8s.io", last.text("", "metadata", "name"));
  }
}
