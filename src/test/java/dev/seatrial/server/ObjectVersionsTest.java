package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is served in two versions; answers are those of a real API server 1.37.2. */
class ObjectVersionsTest {
  private static final String PATH =
      "/apis/autoscaling/%s/namespaces/default/horizontalpodautoscalers";
  private static final String V1 = PATH.formatted("v1");
  private static final String V2 = PATH.formatted("v2");
  private static final String EVENTS = "/api/v1/namespaces/default/events";
  private static final String SERIES = "/apis/events.k8s.io/v1/namespaces/default/events";
  private static final String ANNOTATION = "autoscaling.alpha.kubernetes.io/";
  private static final String TARGET =
      "\"maxReplicas\":3,\"scaleTargetRef\":"
          + "{\"kind\":\"Deployment\",\"name\":\"d\",\"apiVersion\":\"apps/v1\"}";

  private static final String METRICS =
      """
      [{"type":"Resource","resource":{"name":"cpu","target":
         {"type":"AverageValue","averageValue":"500m"}}},
       {"type":"Resource","resource":{"name":"memory","target":
         {"type":"Utilization","averageUtilization":40}}},
       {"type":"Pods","pods":{"metric":{"name":"q","selector":{"matchLabels":{"a":"b"}}},
         "target":{"type":"AverageValue","averageValue":"2"}}},
       {"type":"ContainerResource","containerResource":{"name":"cpu","container":"c","target":
         {"type":"Utilization","averageUtilization":30}}},
       {"type":"Object","object":{"describedObject":
          {"kind":"Service","name":"s","apiVersion":"v1"},
          "metric":{"name":"hits"},"target":{"type":"Value","value":"5k"}}},
       {"type":"External","external":{"metric":{"name":"e"},
         "target":{"type":"AverageValue","averageValue":"7"}}}]
      """;

  private final ServedCluster cluster =
      new ServedCluster(Cluster.create(ClusterSpec.tutorial()), ServedCluster.Pace.MANUAL);
  private final HttpApi api = HttpApi.serve(cluster, 0);
  private final TestClient wire = new TestClient(api.url());

  @AfterEach
  void end() {
    api.close();
  }

  private static String annotation(Tree object, String name) {
    return object.text("", "metadata", "annotations", ANNOTATION + name);
  }

  @Test
  void anOldAutoscalerIsReadAsANewOne() {
    wire.post(
        V1,
        "{\"metadata\":{\"name\":\"a\"},\"spec\":{"
            + TARGET
            + ",\"targetCPUUtilizationPercentage\":50}}");
    Tree read = TestClient.tree(wire.get(V2 + "/a"));
    assertEquals("autoscaling/v2", read.text("", "apiVersion"));
    assertEquals(
        "[{\"type\":\"Resource\",\"resource\":{\"name\":\"cpu\",\"target\":"
            + "{\"type\":\"Utilization\",\"averageUtilization\":50}}}]",
        read.at("spec", "metrics").toJson());
    assertFalse(read.at("spec", "targetCPUUtilizationPercentage").isPresent());
    Tree same = TestClient.tree(wire.get(V1)).items("items").get(0);
    assertEquals(50, same.number(0, "spec", "targetCPUUtilizationPercentage"));
  }

  private static String manyMetrics() {
    return "{\"metadata\":{\"name\":\"b\"},\"spec\":{"
        + TARGET
        + ",\"behavior\":{\"scaleDown\":{\"stabilizationWindowSeconds\":5}},\"metrics\":"
        + METRICS
        + "}}";
  }

  @Test
  void whatTheOldVersionHasNoFieldForIsAnnotated() {
    wire.post(V2, manyMetrics());
    Tree old = TestClient.tree(wire.get(V1 + "/b"));
    assertEquals(
        "[{\"type\":\"Resource\",\"resource\":{\"name\":\"cpu\",\"targetAverageValue\":\"500m\"}},"
            + "{\"type\":\"Resource\",\"resource\":{\"name\":\"memory\","
            + "\"targetAverageUtilization\":40}},"
            + "{\"type\":\"Pods\",\"pods\":{\"metricName\":\"q\",\"targetAverageValue\":\"2\","
            + "\"selector\":{\"matchLabels\":{\"a\":\"b\"}}}},"
            + "{\"type\":\"ContainerResource\",\"containerResource\":{\"name\":\"cpu\","
            + "\"targetAverageUtilization\":30,\"container\":\"c\"}},"
            + "{\"type\":\"Object\",\"object\":{\"target\":{\"kind\":\"Service\",\"name\":\"s\","
            + "\"apiVersion\":\"v1\"},\"metricName\":\"hits\",\"targetValue\":\"5k\"}},"
            + "{\"type\":\"External\",\"external\":{\"metricName\":\"e\","
            + "\"targetAverageValue\":\"7\"}}]",
        annotation(old, "metrics"));
    assertEquals(
        "{\"ScaleUp\":{\"StabilizationWindowSeconds\":0,\"SelectPolicy\":\"Max\",\"Policies\":"
            + "[{\"Type\":\"Pods\",\"Value\":4,\"PeriodSeconds\":15},"
            + "{\"Type\":\"Percent\",\"Value\":100,\"PeriodSeconds\":15}],\"Tolerance\":null},"
            + "\"ScaleDown\":{\"StabilizationWindowSeconds\":5,\"SelectPolicy\":\"Max\","
            + "\"Policies\":[{\"Type\":\"Percent\",\"Value\":100,\"PeriodSeconds\":15}],"
            + "\"Tolerance\":null}}",
        annotation(old, "behavior"));
    assertEquals("{\"currentReplicas\":0,\"desiredReplicas\":0}", old.at("status").toJson());
  }

  @Test
  void whoWritesTheOldVersionLosesNothingOfTheNew() {
    wire.post(V2, manyMetrics());
    Tree old = TestClient.tree(wire.get(V1 + "/b"));
    Tree patched =
        TestClient.tree(
            wire.patch(V1 + "/b", "merge-patch+json", "{\"spec\":{\"maxReplicas\":5}}"));
    assertEquals(annotation(old, "metrics"), annotation(patched, "metrics"));
    Tree again = TestClient.tree(wire.get(V2 + "/b"));
    assertEquals(Json.read(METRICS), again.at("spec", "metrics"));
    assertEquals(5, again.number(0, "spec", "behavior", "scaleDown", "stabilizationWindowSeconds"));
    assertFalse(again.at("metadata", "annotations").isPresent());
    assertTrue(again.at("status", "conditions").isUnset());
  }

  @Test
  void annotationsOfAnOldAutoscalerAreJudged() {
    String body =
        "{\"metadata\":{\"name\":\"c\",\"annotations\":{\"autoscaling.alpha.kubernetes.io/behavior\":"
            + "\"{\\\"ScaleUp\\\":{\\\"StabilizationWindowSeconds\\\":7}}\"}},\"spec\":{"
            + TARGET
            + "}}";
    assertEquals(
        "HorizontalPodAutoscaler.autoscaling \"c\" is invalid: spec.behavior.scaleUp.policies:"
            + " Required value: must specify at least one Policy",
        TestClient.tree(wire.post(V1, body)).text("", "message"));
  }

  @Test
  void anEventIsTheSameInBothItsGroups() {
    wire.post(
        EVENTS,
        """
        {"metadata":{"name":"e1"},"reason":"R","message":"m","type":"Normal","count":3,
         "involvedObject":{"kind":"Pod","name":"p","namespace":"default"},
         "source":{"component":"c","host":"h"},"lastTimestamp":"2026-01-02T00:00:00Z"}
        """);
    Tree read = TestClient.tree(wire.get(SERIES + "/e1"));
    assertEquals("events.k8s.io/v1", read.text("", "apiVersion"));
    assertEquals("m", read.text("", "note"));
    assertEquals("p", read.text("", "regarding", "name"));
    assertEquals(3, read.number(0, "deprecatedCount"));
    assertEquals("h", read.text("", "deprecatedSource", "host"));
    wire.post(
        SERIES,
        """
        {"metadata":{"name":"e2"},"reason":"S","note":"n","type":"Normal","action":"A",
         "regarding":{"kind":"Pod","name":"q","namespace":"default"},
         "eventTime":"2026-01-01T00:00:00.123456Z",
         "reportingController":"k8s.io/x","reportingInstance":"i"}
        """);
    Tree core = TestClient.tree(wire.get(EVENTS + "/e2"));
    assertEquals("n", core.text("", "message"));
    assertEquals("k8s.io/x", core.text("", "reportingComponent"));
    String selected = SERIES + "?fieldSelector=regarding.name%3Dq";
    assertEquals(1, TestClient.tree(wire.get(selected)).items("items").size());
    String reported = SERIES + "?fieldSelector=reportingController%3Dk8s.io/x";
    assertEquals(1, TestClient.tree(wire.get(reported)).items("items").size());
    assertEquals(
        "events.events.k8s.io \"e3\" not found",
        TestClient.tree(wire.get(SERIES + "/e3")).text("", "message"));
    assertEquals(
        "Event \"e1\" is invalid: message: Invalid value: \"changed\": field is immutable",
        TestClient.tree(wire.patch(SERIES + "/e1", "merge-patch+json", "{\"note\":\"changed\"}"))
            .text("", "message"));
  }
}
