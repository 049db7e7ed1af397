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
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The paths of the Kubernetes API that are about more than the objects themselves. */
class HttpRoutesTest {
  private final ServedCluster cluster =
      new ServedCluster(Cluster.create(ClusterSpec.tutorial()), ServedCluster.Pace.MANUAL);
  private final HttpApi api = HttpApi.serve(cluster, 0);
  private final TestClient wire = new TestClient(api.url());

  @AfterEach
  void end() {
    api.close();
  }

  @Test
  void questionsAboutAccessThatMakeNoSenseAreRefused() {
    String reviews = "/apis/authorization.k8s.io/v1/";
    assertEquals(
        ".authorization.k8s.io \"\" is invalid: spec: Invalid value: null: exactly one of"
            + " nonResourceAttributes or resourceAttributes must be specified",
        TestClient.tree(wire.post(reviews + "selfsubjectaccessreviews", "{\"spec\":{}}"))
            .text("", "message"));
    assertEquals(400, wire.post(reviews + "selfsubjectrulesreviews", "{}").statusCode());
    Tree token =
        TestClient.tree(
            wire.post(
                "/apis/authentication.k8s.io/v1/tokenreviews", "{\"spec\":{\"token\":\"x\"}}"));
    assertEquals("invalid bearer token", token.text("", "status", "error"));
  }

  @Test
  void aTokenOfAServiceAccountClaimsWhatItStandsFor() {
    wire.post("/seatrial/advance?seconds=1", "");
    String path = "/api/v1/namespaces/default/serviceaccounts/default/token";
    Tree answer = TestClient.tree(wire.post(path, "{\"spec\":{\"expirationSeconds\":700}}"));
    String claims = answer.text("", "status", "token").split("\\.", -1)[1];
    Tree told =
        Json.read(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    assertEquals("system:serviceaccount:default:default", told.text("", "sub"));
    assertEquals(700, told.number(0, "exp") - told.number(0, "iat"));
    assertEquals(
        "TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds: Invalid value:"
            + " 10: may not specify a duration less than 10 minutes",
        TestClient.tree(wire.post(path, "{\"spec\":{\"expirationSeconds\":10}}"))
            .text("", "message"));
    assertEquals(404, wire.post(path.replace("/default/token", "/other/token"), "{}").statusCode());
  }

  @Test
  void rolesAreCreatedByReplacingThem() {
    String path = "/apis/rbac.authorization.k8s.io/v1/namespaces/default/roles/r";
    assertEquals(201, wire.put(path, "{\"metadata\":{\"name\":\"r\"},\"rules\":[]}").statusCode());
    assertEquals(200, wire.put(path, "{\"metadata\":{\"name\":\"r\"},\"rules\":[]}").statusCode());
    assertEquals(
        404,
        wire.put("/api/v1/namespaces/default/configmaps/c", "{\"metadata\":{\"name\":\"c\"}}")
            .statusCode());
  }

  @Test
  void aNamespaceIsLetGoThroughFinalizing() {
    wire.post("/api/v1/namespaces", "{\"metadata\":{\"name\":\"left\"}}");
    wire.send(wire.request("/api/v1/namespaces/left").DELETE());
    assertEquals(
        "Terminating",
        TestClient.tree(wire.get("/api/v1/namespaces/left")).text("", "status", "phase"));
    wire.put(
        "/api/v1/namespaces/left/finalize",
        "{\"metadata\":{\"name\":\"left\"},\"spec\":{\"finalizers\":[]}}");
    assertEquals(404, wire.get("/api/v1/namespaces/left").statusCode());
  }

  @Test
  void objectsComeInYamlAndThroughTheOldPathsOfWatches() throws Exception {
    String yaml =
        wire.send(wire.request("/api/v1/namespaces/default").header("Accept", "application/yaml"))
            .body();
    assertTrue(yaml.startsWith("apiVersion: v1\nkind: Namespace\n"), yaml);
    HttpResponse<InputStream> watch =
        wire.client()
            .send(
                wire.request("/api/v1/watch/namespaces/default").build(),
                BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(watch.body(), StandardCharsets.UTF_8))) {
      Tree event = Json.read(lines.readLine());
      assertEquals("default", event.text("", "object", "metadata", "name"));
      assertTrue(event.at("object", "metadata", "managedFields").isPresent());
    }
  }

  @Test
  void customObjectsComeInTheVersionAskedForAndAreSelectedByTheirFields() {
    String version =
        "{'name':'%s','served':true,'storage':%s,'schema':{'openAPIV3Schema':{'type':'object',"
            + "'properties':{'spec':{'type':'object','properties':{'color':{'type':'string'}}}}}},"
            + "'selectableFields':[{'jsonPath':'.spec.color'}]}";
    post(
        "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
        "{'metadata':{'name':'gizmos.crd.io'},'spec':{'group':'crd.io','scope':'Namespaced',"
            + "'names':{'plural':'gizmos','kind':'Gizmo'},'versions':["
            + String.format(version, "v1", "true")
            + ","
            + String.format(version, "v2", "false")
            + "]}}");
    wire.post("/seatrial/advance?seconds=3", "");
    String old = "/apis/crd.io/v1/namespaces/default/gizmos";
    String young = "/apis/crd.io/v2/namespaces/default/gizmos";
    post(young, gizmo("v2", "a", "red"));
    post(old, gizmo("v1", "b", "blue"));
    assertEquals("crd.io/v1", TestClient.tree(wire.get(old + "/a")).text("", "apiVersion"));
    assertEquals("crd.io/v2", TestClient.tree(wire.get(young + "/b")).text("", "apiVersion"));
    Tree patched =
        TestClient.tree(
            wire.patch(young + "/b", "merge-patch+json", "{\"spec\":{\"color\":\"red\"}}"));
    assertEquals(2, patched.number(0, "metadata", "generation"));
    assertEquals("crd.io/v2", patched.text("", "apiVersion"));
    Tree red = TestClient.tree(wire.get(old + "?fieldSelector=spec.color%3Dred"));
    assertEquals(2, red.items("items").size());
    assertEquals("crd.io/v1", red.items("items").get(1).text("", "apiVersion"));
    assertEquals(
        "field label not supported: spec.size",
        TestClient.tree(wire.get(old + "?fieldSelector=spec.size%3D1")).text("", "message"));
    String definition = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/gizmos.crd.io";
    wire.send(wire.request(definition).DELETE());
    assertEquals(
        "gizmos.crd.io \"c\" is forbidden: create not allowed while custom resource definition is"
            + " terminating",
        TestClient.tree(wire.post(old, gizmo("v1", "c", "red").replace('\'', '"')))
            .text("", "message"));
  }

  private static String gizmo(String version, String name, String color) {
    return "{'apiVersion':'crd.io/%s','kind':'Gizmo','metadata':{'name':'%s'},'spec':{'color':'%s'}}"
        .formatted(version, name, color);
  }

  private void post(String path, String body) {
    assertEquals(201, wire.post(path, body.replace('\'', '"')).statusCode());
  }
}
