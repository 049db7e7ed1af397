package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a program sees of an API server beside the objects, as one of 1.37.2 has it. */
class HttpMannersTest {
  private static final String MAPS = "/api/v1/namespaces/default/configmaps";

  private final ServedCluster cluster =
      new ServedCluster(Cluster.create(ClusterSpec.tutorial()), ServedCluster.Pace.MANUAL);
  private final HttpApi api = HttpApi.serve(cluster, 0);
  private final TestClient wire = new TestClient(api.url());

  @AfterEach
  void end() {
    api.close();
  }

  @Test
  void peopleGetIndentedAnswers() {
    wire.post(MAPS, "{\"metadata\":{\"name\":\"a\"},\"data\":{\"x\":\"y\"}}");
    String expected =
        """
        {
          "kind": "ConfigMap",
          "apiVersion": "v1",
          "metadata": {
            "name": "a",
            "namespace": "default",
        """;
    HttpResponse<String> curl =
        wire.send(wire.request(MAPS + "/a").setHeader("User-Agent", "curl/8.5.0"));
    assertTrue(curl.body().startsWith(expected), curl.body());
    assertTrue(wire.get(MAPS + "/a?pretty=true").body().startsWith(expected));
    HttpResponse<String> plain =
        wire.send(wire.request(MAPS + "/a?pretty=false").setHeader("User-Agent", "curl/8.5.0"));
    assertTrue(plain.body().startsWith("{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\","));
  }

  @Test
  void typesThatNobodyKnowsAreRefused() {
    assertEquals(
        "415: Unsupported Media Type",
        TestClient.tree(wire.patch(MAPS + "/a", "json", "{}")).text("", "message"));
    HttpResponse<String> page = wire.send(wire.request(MAPS + "/a").header("Accept", "text/html"));
    assertEquals(406, page.statusCode());
    assertEquals(
        "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml",
        TestClient.tree(page).text("", "message"));
    assertEquals(
        405, wire.send(wire.request(MAPS).method("HEAD", BodyPublishers.noBody())).statusCode());
  }

  @Test
  void theRootListsWhatIsServedAsPeopleReadIt() {
    String body = wire.get("/").body();
    assertTrue(body.startsWith("{\n  \"paths\": [\n    \"/api\",\n    \"/api/v1\",\n"), body);
    List<String> paths =
        TestClient.tree(wire.get("/")).items("paths").stream().map(each -> each.text("")).toList();
    for (String path :
        List.of(
            "/apis/",
            "/apis/apps",
            "/apis/batch/v1",
            "/livez/poststarthook/rbac/bootstrap-roles",
            "/openapi/v3/",
            "/readyz/shutdown",
            "/version")) {
      assertTrue(paths.contains(path), path);
    }
    assertTrue(wire.get("/version").body().startsWith("{\n  \"major\": \"1\",\n"));
    assertEquals(405, wire.post("/version", "{}").statusCode());
    assertEquals(404, wire.get("/version/x").statusCode());
    assertEquals(404, wire.get("/openapi").statusCode());
    assertEquals(404, wire.get("/api/v1//namespaces").statusCode());
    assertEquals(
        "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"],\"serverAddressByClientCIDRs\":"
            + "[{\"clientCIDR\":\"0.0.0.0/0\",\"serverAddress\":\"192.168.1.10:6443\"}]}\n",
        wire.get("/api").body());
  }

  @Test
  void longAnswersAreCompressedForWhoUnderstandsThem() {
    wire.post(
        MAPS,
        "{\"metadata\":{\"name\":\"long\"},\"data\":{\"x\":\"" + "y".repeat(140_000) + "\"}}");
    HttpResponse<String> whole = wire.get(MAPS + "/long");
    HttpResponse<String> zipped =
        wire.send(wire.request(MAPS + "/long").header("Accept-Encoding", "deflate, gzip"));
    assertTrue(whole.headers().firstValue("Content-Encoding").isEmpty());
    assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
    assertEquals("Accept-Encoding", zipped.headers().firstValue("Vary").orElse(""));
    assertTrue(zipped.body().length() < whole.body().length() / 10);
    HttpResponse<String> brief = wire.send(wire.request(MAPS).header("Accept-Encoding", "gzip"));
    HttpResponse<String> root =
        wire.send(wire.request("/version").header("Accept-Encoding", "gzip"));
    assertEquals("gzip", brief.headers().firstValue("Content-Encoding").orElse(""));
    assertTrue(root.headers().firstValue("Content-Encoding").isEmpty());
  }

  @Test
  void patchesAreReadAsTheRealServerReadsThem() {
    wire.post(MAPS, "{\"metadata\":{\"name\":\"p\"}}");
    assertEquals(200, wire.patch(MAPS + "/p", "strategic-merge-patch+json", "null").statusCode());
    assertEquals(200, wire.patch(MAPS + "/p", "merge-patch+json", "{\"kind\":null}").statusCode());
    String nameless =
        "the name of the object (p based on URL) was undeterminable: name must be provided";
    assertEquals(
        nameless,
        TestClient.tree(wire.patch(MAPS + "/p", "merge-patch+json", "{\"metadata\":null}"))
            .text("", "message"));
    assertEquals(
        nameless,
        TestClient.tree(wire.patch(MAPS + "/p", "merge-patch+json", "{\"apiVersion\":null}"))
            .text("", "message"));
    assertEquals(
        " \"\" is invalid: patch: Invalid value: \"map[data:map[a:2] x:1]\": strict decoding error:"
            + " duplicate field \"data.a\", unknown field \"x\"",
        TestClient.tree(
                wire.patch(
                    MAPS + "/p?fieldValidation=Strict",
                    "strategic-merge-patch+json",
                    "{\"x\":1,\"data\":{\"a\":\"1\",\"a\":\"2\"}}"))
            .text("", "message"));
  }

  @Test
  void whoComesTooEarlyIsToldWhenToComeBack() {
    HttpResponse<String> early = wire.get(MAPS + "?resourceVersion=99999999");
    assertEquals("1", early.headers().firstValue("Retry-After").orElse(""));
  }

  @Test
  void refusalsComeInTheLanguageThatIsAskedFor() {
    HttpResponse<String> missing =
        wire.send(wire.request(MAPS + "/none").header("Accept", "application/yaml"));
    assertTrue(missing.body().startsWith("apiVersion: v1\ncode: 404\n"), missing.body());
    assertEquals(
        "only the following media types are accepted: application/json, application/yaml",
        TestClient.tree(wire.send(wire.request("/apis/apps").header("Accept", "text/html")))
            .text("", "message"));
    String table = "application/json;as=Table;g=meta.k8s.io;v=v9";
    assertEquals(406, wire.send(wire.request(MAPS).header("Accept", table)).statusCode());
    assertEquals(
        "invalid timeout specified in the request URL - time: invalid duration \"x\"",
        TestClient.tree(wire.get(MAPS + "?timeout=x")).text("", "message"));
    assertEquals(
        "invalid continue token: continue key is not valid: illegal base64 data at input byte 0",
        TestClient.tree(wire.get(MAPS + "?continue=x")).text("", "message"));
  }

  @Test
  void whatIsNoJsonIsToldAsGoTellsIt() {
    assertEquals(
        "the object provided is unrecognized (must be of type ConfigMap): couldn't get"
            + " version/kind; json parse error: unexpected end of JSON input"
            + " ({\"metadata\":{\"name\":\"c\"})",
        TestClient.tree(wire.post(MAPS, "{\"metadata\":{\"name\":\"c\"}")).text("", "message"));
    assertEquals(
        "Secret in version \"v1\" cannot be handled as a ConfigMap: converting (v1.Secret) to"
            + " (core.ConfigMap): unknown conversion",
        TestClient.tree(wire.post(MAPS, "{\"apiVersion\":\"v1\",\"kind\":\"Secret\"}"))
            .text("", "message"));
  }

  @Test
  void everyCheckIsToldWhoAsksForAll() {
    String told = wire.get("/readyz?verbose").body();
    assertTrue(told.startsWith("[+]ping ok\n[+]log ok\n[+]etcd ok\n[+]etcd-readiness ok\n"));
    assertTrue(told.endsWith("[+]shutdown ok\nreadyz check passed\n"));
    assertEquals("ok", wire.get("/livez/poststarthook/rbac/bootstrap-roles").body());
    assertEquals(404, wire.get("/livez/shutdown").statusCode());
    String excluding = wire.get("/livez?verbose&exclude=etcd&exclude=y&exclude=x").body();
    assertTrue(excluding.contains("[+]etcd excluded: ok\n"), excluding);
    String unknown = "warn: some health checks cannot be excluded: no matches for \"x\",\"y\"\n";
    assertTrue(excluding.endsWith(unknown + "livez check passed\n"), excluding);
  }
}
