package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Kubernetes API as clients see it on the wire. */
class HttpApiTest {
  private static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/default/deployments";
  private static final String WEB =
      """
      {"metadata":{"name":"web"},
       "spec":{"replicas":2,"selector":{"matchLabels":{"app":"web"}},
               "template":{"metadata":{"labels":{"app":"web"}},
                           "spec":{"containers":[{"name":"c","image":"nginx"}]}}}}
      """;

  private final ServedCluster cluster =
      new ServedCluster(Cluster.create(ClusterSpec.tutorial()), ServedCluster.Pace.MANUAL);
  private final HttpApi api = HttpApi.serve(cluster, 0);
  private final TestClient wire = new TestClient(api.url());

  @AfterEach
  void end() {
    api.close();
  }

  @Test
  void aliveAndWell() {
    assertEquals("ok", wire.get("/readyz").body());
    assertEquals("v1.37.2", TestClient.tree(wire.get("/version")).text("", "gitVersion"));
    assertEquals("404 page not found\n", wire.get("/nothing").body());
    assertEquals(
        "the server could not find the requested resource",
        TestClient.tree(wire.get("/api/v1/wheels")).text("", "message"));
    assertEquals(404, wire.get("/apis/none/v1").statusCode());
  }

  @Test
  void discoveryTellsWhatIsServedInBothForms() {
    assertEquals("APIGroupList", TestClient.tree(wire.get("/apis")).text("", "kind"));
    assertEquals("v1", TestClient.tree(wire.get("/api")).items("versions").get(0).text(""));
    assertEquals("apps/v1", TestClient.tree(wire.get("/apis/apps/v1")).text("", "groupVersion"));
    String aggregated = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
    HttpResponse<String> whole =
        wire.send(wire.request("/apis").header("Accept", aggregated + ",application/json"));
    assertEquals(aggregated, whole.headers().firstValue("Content-Type").orElseThrow());
    Tree apps = TestClient.tree(whole).items("items").get(0);
    assertEquals("Current", apps.items("versions").get(0).text("", "freshness"));
  }

  @Test
  void openApiNamesTheKindsAndWhatPatchesTake() {
    Tree index = TestClient.tree(wire.get("/openapi/v3"));
    String url = index.text("", "paths", "apis/apps/v1", "serverRelativeURL");
    Tree document = TestClient.tree(wire.get(url));
    Tree patch =
        document.at("paths", DEPLOYMENTS.replace("default", "{namespace}") + "/{name}", "patch");
    assertTrue(
        patch.items("parameters").stream()
            .anyMatch(parameter -> parameter.text("", "name").equals("fieldValidation")));
    Tree schema = document.at("components", "schemas", "io.k8s.api.apps.v1.Deployment");
    assertEquals(
        "Deployment", schema.items("x-kubernetes-group-version-kind").get(0).text("", "kind"));
    assertEquals("2.0", TestClient.tree(wire.get("/openapi/v2")).text("", "swagger"));
  }

  @Test
  void objectsAreCreatedReadChangedAndDeleted() {
    HttpResponse<String> created = wire.post(DEPLOYMENTS, WEB);
    assertEquals(201, created.statusCode());
    Tree web = TestClient.tree(created);
    assertEquals("apps/v1 Deployment", web.text("", "apiVersion") + " " + web.text("", "kind"));
    assertEquals("java-client", web.items("metadata", "managedFields").get(0).text("", "manager"));
    assertEquals(409, wire.post(DEPLOYMENTS, WEB).statusCode());
    Tree scaled =
        TestClient.tree(
            wire.patch(DEPLOYMENTS + "/web", "merge-patch+json", "{\"spec\":{\"replicas\":3}}"));
    assertEquals(3, scaled.number(0, "spec", "replicas"));
    Tree scale = TestClient.tree(wire.get(DEPLOYMENTS + "/web/scale"));
    assertEquals("app=web", scale.text("", "status", "selector"));
    assertEquals(
        1,
        TestClient.tree(
                wire.put(
                    DEPLOYMENTS + "/web/scale",
                    scale.with(Tree.of(1), "spec", "replicas").toJson()))
            .number(0, "spec", "replicas"));
    Tree status = TestClient.tree(wire.send(wire.request(DEPLOYMENTS + "/web").DELETE()));
    assertEquals("Success", status.text("", "status"));
    assertEquals("deployments", status.text("", "details", "kind"));
    assertEquals(
        "deployments.apps \"web\" not found",
        TestClient.tree(wire.get(DEPLOYMENTS + "/web")).text("", "message"));
  }

  @Test
  void appliesAnswer201OnceAndTellConflicts() {
    String path = DEPLOYMENTS + "/web?fieldManager=";
    String applied = "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\"," + WEB.substring(1);
    assertEquals(201, wire.patch(path + "a", "apply-patch+yaml", applied).statusCode());
    assertEquals(200, wire.patch(path + "a", "apply-patch+yaml", applied).statusCode());
    HttpResponse<String> other =
        wire.patch(
            path + "b", "apply-patch+yaml", applied.replace("\"replicas\":2", "\"replicas\":5"));
    assertEquals(409, other.statusCode());
    assertEquals(
        "Apply failed with 1 conflict: conflict with \"a\": .spec.replicas",
        TestClient.tree(other).text("", "message"));
    assertEquals(
        200,
        wire.patch(
                path + "b&force=true",
                "apply-patch+yaml",
                applied.replace("\"replicas\":2", "\"replicas\":5"))
            .statusCode());
    assertEquals(415, wire.patch(path + "a", "unheard-of", applied).statusCode());
  }

  @Test
  void patchesThatDoNotFitTheKindAreInvalid() {
    wire.post(DEPLOYMENTS, WEB);
    String text = "{\"spec\":{\"replicas\":\"x\"}}";
    HttpResponse<String> strategic =
        wire.patch(DEPLOYMENTS + "/web", "strategic-merge-patch+json", text);
    assertEquals(422, strategic.statusCode());
    assertEquals(
        " \"\" is invalid: patch: Invalid value: \"map[spec:map[replicas:x]]\": unrecognized type:"
            + " int32",
        TestClient.tree(strategic).text("", "message"));
    Tree slice =
        TestClient.tree(
            wire.patch(
                DEPLOYMENTS + "/web",
                "strategic-merge-patch+json",
                "{\"spec\":{\"template\":{\"spec\":{\"containers\":{}}}}}"));
    assertTrue(
        slice.text("", "message").endsWith("cannot restore slice from map"),
        slice.text("", "message"));
    String merged =
        TestClient.tree(wire.patch(DEPLOYMENTS + "/web", "merge-patch+json", text))
            .text("", "message");
    assertTrue(
        merged.startsWith(
            " \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"apps/v1"),
        merged);
    assertTrue(
        merged.endsWith(
            "json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type"
                + " int32"),
        merged);
  }

  @Test
  void scalesAppliesAndDryDeletionsAreJudgedAsTheRealServerDoes() {
    wire.post(DEPLOYMENTS, WEB);
    assertEquals(
        "Scale.autoscaling \"web\" is invalid: spec.replicas: Invalid value: -3: must be greater than"
            + " or equal to 0",
        TestClient.tree(
                wire.patch(
                    DEPLOYMENTS + "/web/scale", "merge-patch+json", "{\"spec\":{\"replicas\":-3}}"))
            .text("", "message"));
    assertEquals(
        "invalid object type: /, Kind=",
        TestClient.tree(wire.patch(DEPLOYMENTS + "/web?fieldManager=a", "apply-patch+yaml", WEB))
            .text("", "message"));
    Tree dry = TestClient.tree(wire.send(wire.request(DEPLOYMENTS + "/web?dryRun=All").DELETE()));
    assertEquals("Success", dry.text("", "status"));
  }

  @Test
  void listsComeAsTablesInChunksAndAsMetadata() {
    Tree table =
        TestClient.tree(
            wire.send(
                wire.request("/api/v1/nodes?limit=2")
                    .header("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io")));
    assertEquals("Table", table.text("", "kind"));
    assertEquals("Name", table.items("columnDefinitions").get(0).text("", "name"));
    assertEquals("m-k8s", table.items("rows").get(0).at("cells").items().get(0).text(""));
    assertEquals("PartialObjectMetadata", table.items("rows").get(0).text("", "object", "kind"));
    String token = table.text("", "metadata", "continue");
    Tree rest = TestClient.tree(wire.get("/api/v1/nodes?limit=2&continue=" + token));
    assertEquals("w2-k8s", rest.items("items").get(0).text("", "metadata", "name"));
    assertEquals("", rest.text("", "metadata", "continue"));
    Tree metadata =
        TestClient.tree(
            wire.send(
                wire.request("/api/v1/nodes")
                    .header(
                        "Accept",
                        "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io")));
    assertEquals("PartialObjectMetadataList", metadata.text("", "kind"));
  }

  @Test
  void aWatchTellsWhatHappensWhenItHappens() throws Exception {
    HttpResponse<InputStream> watch =
        wire.client()
            .send(
                wire.request("/api/v1/namespaces/default/pods?watch=true&allowWatchBookmarks=true")
                    .build(),
                BodyHandlers.ofInputStream());
    wire.post(DEPLOYMENTS, WEB);
    wire.post("/seatrial/advance?seconds=10", "");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(watch.body(), StandardCharsets.UTF_8))) {
      Tree first = Json.read(lines.readLine());
      assertEquals("ADDED", first.text("", "type"));
      assertEquals("Pod", first.text("", "object", "kind"));
      String last = "";
      while (!last.contains("\"phase\":\"Running\"")) {
        last = lines.readLine();
      }
      assertEquals("MODIFIED", Json.read(last).text("", "type"));
    }
  }

  @Test
  void unknownFieldsAreWarnedOfRefusedOrPassedOver() {
    String odd = WEB.replace("\"replicas\"", "\"wheels\":1,\"replicas\"");
    HttpResponse<String> warned = wire.post(DEPLOYMENTS + "?dryRun=All", odd);
    assertEquals(201, warned.statusCode());
    assertEquals(
        "299 - \"unknown field \\\"spec.wheels\\\"\"",
        warned.headers().firstValue("Warning").orElse(""));
    HttpResponse<String> refused =
        wire.post(DEPLOYMENTS + "?dryRun=All&fieldValidation=Strict", odd);
    assertEquals(400, refused.statusCode());
    assertEquals(
        List.of(),
        wire.post(DEPLOYMENTS + "?dryRun=All&fieldValidation=Ignore", odd)
            .headers()
            .allValues("Warning"));
    assertEquals(404, wire.get(DEPLOYMENTS + "/web").statusCode());
    assertEquals(
        "CreateOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: \"Loud\":"
            + " supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"",
        TestClient.tree(wire.post(DEPLOYMENTS + "?fieldValidation=Loud", WEB)).text("", "message"));
  }

  @Test
  void bodiesThatAreNoObjectsAreRefused() {
    String configMaps = "/api/v1/namespaces/default/configmaps";
    String unrecognized =
        "the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind;"
            + " json parse error: ";
    assertEquals(
        unrecognized + "unexpected end of JSON input (<empty>)",
        TestClient.tree(wire.post(configMaps, "")).text("", "message"));
    assertTrue(
        TestClient.tree(wire.post(configMaps, "[]")).text("", "message").endsWith("} (5b5d)"));
    String twice = "{\"metadata\":{\"name\":\"d\"},\"data\":{\"k\":\"1\",\"k\":\"2\"}}";
    assertEquals(
        "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error:"
            + " duplicate field \"data.k\"",
        TestClient.tree(wire.post(configMaps + "?fieldValidation=Strict", twice))
            .text("", "message"));
    assertEquals(
        "299 - \"duplicate field \\\"data.k\\\"\"",
        wire.post(configMaps, twice).headers().firstValue("Warning").orElse(""));
    assertEquals(
        "Foo in version \"v1\" cannot be handled as a ConfigMap: no kind \"Foo\" is registered for"
            + " version \"v1\" in scheme \"pkg/runtime/scheme.go:111\"",
        TestClient.tree(wire.post(configMaps, "{\"kind\":\"Foo\",\"apiVersion\":\"v1\"}"))
            .text("", "message"));
    assertEquals(504, wire.get(configMaps + "/d?resourceVersion=99999").statusCode());
    assertEquals(500, wire.get(configMaps + "/d?resourceVersion=x").statusCode());
  }

  @Test
  void methodsThatAResourceDoesNotKnowAreRefused() {
    assertEquals(405, wire.post("/api/v1/pods", "{}").statusCode());
    assertEquals(405, wire.send(wire.request("/api/v1/componentstatuses/x").DELETE()).statusCode());
    assertEquals(405, wire.post("/api", "{}").statusCode());
    // The aggregator, which tells of groups, does not look at the method.
    assertEquals(200, wire.post("/apis", "{}").statusCode());
    Tree mismatch = TestClient.tree(wire.put(DEPLOYMENTS + "/other", WEB));
    assertEquals(
        "the name of the object (web) does not match the name on the URL (other)",
        mismatch.text("", "message"));
    assertEquals(
        "the namespace of the provided object does not match the namespace sent on the request",
        TestClient.tree(
                wire.post(
                    DEPLOYMENTS,
                    WEB.replace(
                        "\"name\":\"web\"", "\"name\":\"web\",\"namespace\":\"kube-system\"")))
            .text("", "message"));
  }

  @Test
  void aPodIsBoundEvictedAndHasNoLogs() {
    String pods = "/api/v1/namespaces/default/pods";
    wire.post(
        pods,
        "{\"metadata\":{\"name\":\"p\"},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}");
    String other = "{\"metadata\":{\"name\":\"q\"},\"target\":{\"name\":\"w1-k8s\"}}";
    assertEquals(400, wire.post(pods + "/p/binding", other).statusCode());
    assertEquals(
        500, wire.post(pods + "/p/binding", "{\"metadata\":{\"name\":\"p\"}}").statusCode());
    String dry = other.replace("\"q\"", "\"p\"");
    assertEquals(201, wire.post(pods + "/p/binding?dryRun=All", dry).statusCode());
    assertEquals("", TestClient.tree(wire.get(pods + "/p")).text("", "spec", "nodeName"));
    assertEquals(
        201,
        wire.post(
                pods + "/p/binding",
                "{\"metadata\":{\"name\":\"p\"},\"target\":{\"kind\":\"Node\",\"name\":\"w1-k8s\"}}")
            .statusCode());
    assertEquals("w1-k8s", TestClient.tree(wire.get(pods + "/p")).text("", "spec", "nodeName"));
    wire.post("/seatrial/advance?seconds=5", "");
    assertEquals(400, wire.get(pods + "/p/log").statusCode());
    assertEquals(
        201, wire.post(pods + "/p/eviction", "{\"metadata\":{\"name\":\"p\"}}").statusCode());
    assertTrue(
        TestClient.tree(wire.get(pods + "/p")).at("metadata", "deletionTimestamp").isPresent());
  }

  @Test
  void everybodyIsTheAdministrator() {
    Tree review =
        TestClient.tree(
            wire.post(
                "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
                "{\"spec\":{\"resourceAttributes\":{\"verb\":\"get\",\"resource\":\"pods\"}}}"));
    assertTrue(review.flag(false, "status", "allowed"));
    Tree who =
        TestClient.tree(wire.post("/apis/authentication.k8s.io/v1/selfsubjectreviews", "{}"));
    assertEquals("kubernetes-admin", who.text("", "status", "userInfo", "username"));
  }

  @Test
  void onlyJsonIsAnswered() {
    HttpResponse<String> refused =
        wire.send(
            wire.request("/api/v1/nodes").header("Accept", "application/vnd.kubernetes.protobuf"));
    assertEquals(406, refused.statusCode());
    assertEquals("NotAcceptable", TestClient.tree(refused).text("", "reason"));
  }
}
