package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

/** The words are those of the real API server 1.37.2. */
class PodPartsTest {
  private static final ObjectKey KEY = ObjectKey.pod("default", "b");

  private final TestServer server = new TestServer();

  PodPartsTest() {
    server.create(
        "{apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {containers: [{name: b, image: img}]}}");
    server.create(
        "{apiVersion: v1, kind: Pod, metadata: {name: r}, spec: {containers: [{name: r, image: img,"
            + " resources: {requests: {cpu: 100m}}}]}}");
  }

  @Test
  void ephemeralContainersAreAddedAndNothingElse() {
    Tree pod =
        patch(
            "b",
            Part.EPHEMERAL_CONTAINERS,
            "ephemeralContainers: [{name: e, image: one}], nodeName: q");
    assertEquals("e", pod.items("spec", "ephemeralContainers").get(0).text("", "name"));
    assertEquals("", pod.text("", "spec", "nodeName"));
    assertEquals(2, pod.number(0, "metadata", "generation"));
  }

  @Test
  void podsOfNodesAloneGetNone() {
    server.create(
        "{apiVersion: v1, kind: Pod, metadata: {name: m, annotations:"
            + " {kubernetes.io/config.mirror: x}}, spec: {nodeName: w1-k8s,"
            + " automountServiceAccountToken: false, containers: [{name: m, image: img}]}}");
    assertEquals(
        "Pod \"m\" is invalid: []: Forbidden: static pods do not support ephemeral containers",
        TestServer.refusal(
            () ->
                patch(
                    "m", Part.EPHEMERAL_CONTAINERS, "ephemeralContainers: [{name: e, image: o}]")));
  }

  @Test
  void ephemeralContainersStayAsTheyAre() {
    patch("b", Part.EPHEMERAL_CONTAINERS, "ephemeralContainers: [{name: e, image: one}]");
    assertEquals(
        """
        Pod "b" is invalid: spec.ephemeralContainers: Forbidden: existing ephemeral containers "e" may not be changed
        @@ -1,6 +1,6 @@
         {
          "Name": "e",
        - "Image": "one",
        + "Image": "two",
          "Command": null,
          "Args": null,
          "WorkingDir": "",
        """,
        TestServer.refusal(
            () ->
                patch(
                    "b",
                    Part.EPHEMERAL_CONTAINERS,
                    "ephemeralContainers: [{name: e, image: two}]")));
  }

  @Test
  void amountsAreResizedWhereTheClassStays() {
    Tree pod =
        patch(
            "r",
            Part.RESIZE,
            "containers: [{name: r, image: other, resources: {requests: {cpu: \"1\"}}}]");
    assertEquals(
        "1", pod.items("spec", "containers").get(0).text("", "resources", "requests", "cpu"));
    assertEquals("img", pod.items("spec", "containers").get(0).text("", "image"));
    assertEquals(2, pod.number(0, "metadata", "generation"));
    assertEquals(
        "Pod \"b\" is invalid: spec: Invalid value: \"BestEffort\": Pod QOS Class may not change as a"
            + " result of resizing",
        TestServer.refusal(
            () ->
                patch(
                    "b",
                    Part.RESIZE,
                    "containers: [{name: b, resources: {requests: {cpu: \"1\"}}}]")));
    assertEquals(
        "Pod \"r\" is invalid: spec.containers[0].resources.requests: Forbidden: resource requests"
            + " cannot be removed",
        TestServer.refusal(
            () ->
                patch(
                    "r",
                    Part.RESIZE,
                    "containers: [{name: r, resources: {requests: {cpu: null, memory: 1Mi}}}]")));
    assertEquals(
        "Pod \"r\" is invalid: spec: Forbidden: only cpu and memory resources are mutable",
        TestServer.refusal(
            () ->
                patch(
                    "r",
                    Part.RESIZE,
                    "containers: [{name: r, resources: {limits: {ephemeral-storage: 1Gi}}}]")));
  }

  private Tree patch(String name, Part part, String spec) {
    Tree body = TestServer.tree("{spec: {" + spec + "}}");
    return server.api().patch(KEY.sibling(name), part, Patch.strategic(body), server.options());
  }
}
