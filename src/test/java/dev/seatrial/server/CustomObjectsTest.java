package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Custom objects over HTTP, of which the server has no type; as a real one of 1.37.2 answers. */
class CustomObjectsTest {
  private static final String WIDGETS = "/apis/h.io/v1/namespaces/default/widgets";

  private final ServedCluster cluster =
      new ServedCluster(Cluster.create(ClusterSpec.tutorial()), ServedCluster.Pace.MANUAL);
  private final HttpApi api = HttpApi.serve(cluster, 0);
  private final TestClient wire = new TestClient(api.url());

  @BeforeEach
  void widgetsAreDefined() {
    wire.post(
        "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
        """
        {"metadata":{"name":"widgets.h.io"},
         "spec":{"group":"h.io","scope":"Namespaced","names":{"plural":"widgets","kind":"Widget"},
          "versions":[{"name":"v1","served":true,"storage":true,
           "schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object",
             "properties":{"replicas":{"type":"integer"}}}}}},
           "subresources":{"scale":{"specReplicasPath":".spec.replicas",
             "statusReplicasPath":".status.replicas"}}}]}}
        """);
    wire.post("/seatrial/advance?seconds=3", "");
    wire.post(WIDGETS, object("h.io/v1", "Widget", "a"));
  }

  @AfterEach
  void end() {
    api.close();
  }

  @Test
  void theirKindHasToBeSaidAndToBeRight() {
    String bare = "{\"metadata\":{\"name\":\"e\"}}";
    assertEquals(
        "the object provided is unrecognized (must be of type Widget): Object 'Kind' is missing in '"
            + bare
            + "' ("
            + bare
            + ")",
        message(wire.post(WIDGETS, bare)));
    assertEquals(
        "Wodget.h.io \"d\" is invalid: kind: Invalid value: \"Wodget\": must be Widget",
        message(wire.post(WIDGETS, object("h.io/v1", "Wodget", "d"))));
    assertEquals(
        "the API version in the data (h.io/v2) does not match the expected API version (h.io/v1)",
        message(wire.post(WIDGETS, object("h.io/v2", "Widget", "d"))));
  }

  @Test
  void theirScaleIsJudgedByItsOwnRules() {
    String scale =
        "{\"apiVersion\":\"autoscaling/v1\",\"kind\":\"Scale\",\"metadata\":{\"name\":\"a\"},"
            + "\"spec\":{\"replicas\":-1}}";
    assertEquals(
        "Widget.h.io \"a\" is invalid: .spec.replicas: Invalid value: -1: should be a non-negative"
            + " integer",
        message(wire.put(WIDGETS + "/a/scale", scale)));
    assertEquals(
        "Apply failed with 1 conflict: conflict with \"java-client\" using autoscaling/v1:"
            + " .spec.replicas",
        message(wire.patch(WIDGETS + "/a/scale?fieldManager=x", "apply-patch+yaml", scale)));
    assertEquals(
        "failed to convert new object (/a; autoscaling/v1, Kind=Scale) to proper version: request"
            + " to convert CR to an invalid group/version: autoscaling/v1",
        message(
            wire.patch(WIDGETS + "/a/scale?fieldManager=x&force=true", "apply-patch+yaml", scale)));
  }

  @Test
  void metadataComeAsWhatWasAskedFor() {
    String form = "application/json;as=%s;g=meta.k8s.io;v=v1";
    HttpResponse<String> list =
        wire.send(wire.request(WIDGETS).header("Accept", form.formatted("PartialObjectMetadata")));
    assertEquals(
        "you requested PartialObjectMetadata, but the requested object is a list"
            + " (*unstructured.UnstructuredList)",
        message(list));
    HttpResponse<String> one =
        wire.send(
            wire.request("/api/v1/namespaces/default")
                .header("Accept", form.formatted("PartialObjectMetadataList")));
    assertEquals(
        "you requested PartialObjectMetadataList, but the requested object is not a list"
            + " (*core.Namespace)",
        message(one));
  }

  private static String object(String version, String kind, String name) {
    return "{\"apiVersion\":\"%s\",\"kind\":\"%s\",\"metadata\":{\"name\":\"%s\"},\"spec\":{\"replicas\":1}}"
        .formatted(version, kind, name);
  }

  private static String message(HttpResponse<String> answer) {
    return TestClient.tree(answer).text("", "message");
  }
}
