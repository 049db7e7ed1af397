package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The words are those of the real API server 1.37.2. */
class ListingTest {
  private static final String BEFORE = "invalid continue token: continue key is not valid: ";

  private final TestServer server = new TestServer();
  private final Api api = server.api();
  private final Resource configMaps = server.resource("v1", "ConfigMap");

  ListingTest() {
    for (String name : List.of("c", "a", "b", "d")) {
      server.configMap("default", name);
    }
    server.configMap("other", "a");
  }

  @Test
  void aListInChunksIsTheListInOnePiece() {
    ObjectList first = list("", Map.of("limit", "2"));
    ObjectList second = list("", Map.of("limit", "2", "continue", first.continueToken()));
    ObjectList third = list("", Map.of("limit", "2", "continue", second.continueToken()));
    assertEquals(List.of("default/a", "default/b"), names(first));
    assertEquals(OptionalLong.of(3), first.remaining());
    assertEquals(List.of("default/c", "default/d"), names(second));
    assertEquals(OptionalLong.of(1), second.remaining());
    assertEquals(List.of("other/a"), names(third));
    assertEquals("", third.continueToken());
    assertEquals(OptionalLong.empty(), third.remaining());
    assertEquals(
        "{\"v\":\"meta.k8s.io/v1\",\"rv\":109,\"start\":\"/default/b\\u0000\"}",
        new String(Base64.getUrlDecoder().decode(first.continueToken()), StandardCharsets.UTF_8));
  }

  @Test
  void theOrderIsThatOfPaths() {
    server.create("{apiVersion: v1, kind: Namespace, metadata: {name: other-one}}");
    server.configMap("other-one", "z");
    assertEquals(
        List.of("default/d", "other-one/z", "other/a"), names(list("", Map.of())).subList(3, 6));
    String token = token("{\"v\":\"meta.k8s.io/v1\",\"rv\":-1,\"start\":\"/other-one/z\\u0000\"}");
    assertEquals(List.of("other/a"), names(list("", Map.of("continue", token))));
  }

  @Test
  void laterChunksAreOfTheRevisionOfTheFirst() {
    ObjectList first = list("default", Map.of("limit", "1"));
    api.delete(key("b"), DeleteOptions.DEFAULT);
    server.configMap("default", "c2");
    api.update(api.get(key("d")).with(Json.read("{\"x\":\"y\"}"), "data"));
    ObjectList rest = list("default", Map.of("continue", first.continueToken()));
    assertEquals(List.of("default/b", "default/c", "default/d"), names(rest));
    assertEquals(first.revision(), rest.revision());
    assertEquals("", rest.items().get(2).text("", "data", "x"));
  }

  @Test
  void selectedChunksDoNotSayHowManyAreLeft() {
    ObjectList chunk = list("default", Map.of("limit", "2", "labelSelector", "a!=b"));
    assertEquals(List.of("default/a", "default/b"), names(chunk));
    assertEquals(OptionalLong.empty(), chunk.remaining());
  }

  @Test
  void aTokenOfAForgottenRevisionGetsOneForTheLatest() {
    ObjectList first = list("default", Map.of("limit", "2"));
    server.pass(900);
    server.configMap("default", "e");
    server.pass(900);
    ApiError error =
        assertThrows(
            ApiError.class, () -> list("default", Map.of("continue", first.continueToken())));
    assertEquals(410, error.reason().code());
    String token = error.status().text("", "metadata", "continue");
    ObjectList rest = list("default", Map.of("continue", token));
    assertEquals(List.of("default/c", "default/d", "default/e"), names(rest));
    assertEquals(
        "The resourceVersion for the provided list is too old.",
        refusal(Map.of("resourceVersion", "105", "resourceVersionMatch", "Exact")));
  }

  @Test
  void onlySoManyChangesAreKept() {
    for (int i = 0; i < History.LIMIT; i++) {
      api.update(api.get(key("a")).with(Json.read("{\"x\":\"" + i + "\"}"), "data"));
    }
    assertEquals(
        List.of("default/a", "default/b", "default/c", "default/d"),
        names(list("default", Map.of("resourceVersion", "109", "resourceVersionMatch", "Exact"))));
    assertEquals(
        "The resourceVersion for the provided list is too old.",
        refusal(Map.of("resourceVersion", "108", "resourceVersionMatch", "Exact")));
  }

  @Test
  void aRevisionIsMetExactlyOrNotBefore() {
    assertEquals(
        List.of("default/a", "default/c"),
        names(list("default", Map.of("resourceVersion", "106", "resourceVersionMatch", "Exact"))));
    assertEquals(
        List.of("default/a"),
        names(list("default", Map.of("resourceVersion", "106", "limit", "1"))));
    assertEquals(5, list("", Map.of("resourceVersion", "106")).items().size());
    assertEquals(5, list("", Map.of("resourceVersion", "0", "limit", "1")).items().size());
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertEquals(
        "Timeout: Too large resource version: 999, current: 109",
        refusal(Map.of("resourceVersion", "999")));
    assertEquals(
        "invalid resource version: resourceVersion: Invalid value: \"x\": strconv.ParseUint:"
            + " parsing \"x\": invalid syntax",
        refusal(Map.of("resourceVersion", "x")));
    assertEquals("strconv.ParseInt: parsing \"x\": invalid syntax", refusal(Map.of("limit", "x")));
    assertEquals(
        "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden:"
            + " resourceVersionMatch is forbidden unless resourceVersion is provided",
        refusal(Map.of("resourceVersionMatch", "Exact")));
    assertEquals(
        "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Unsupported value: \"Foo\":"
            + " supported values: \"Exact\", \"NotOlderThan\", \"\"",
        refusal(Map.of("resourceVersion", "5", "resourceVersionMatch", "Foo")));
    assertEquals(
        "ListOptions.meta.k8s.io \"\" is invalid: sendInitialEvents: Forbidden: sendInitialEvents is"
            + " forbidden for list",
        refusal(Map.of("sendInitialEvents", "true")));
  }

  @Test
  void brokenTokensAreRefused() {
    assertEquals(
        BEFORE + "server does not recognize this encoded version v2",
        refusal(Map.of("continue", token("{\"v\":\"v2\",\"rv\":1,\"start\":\"x\"}"))));
    assertEquals(
        BEFORE + "incorrect encoded start resourceVersion (version meta.k8s.io/v1)",
        refusal(Map.of("continue", token("{\"v\":\"meta.k8s.io/v1\",\"rv\":0}"))));
    assertEquals(
        BEFORE + "../x",
        refusal(
            Map.of("continue", token("{\"v\":\"meta.k8s.io/v1\",\"rv\":1,\"start\":\"../x\"}"))));
    String good = token("{\"v\":\"meta.k8s.io/v1\",\"rv\":-1,\"start\":\"b\"}");
    assertEquals(
        "specifying resource version is not allowed when using continue",
        refusal(Map.of("continue", good, "resourceVersion", "5")));
    assertEquals(
        List.of("default/b", "default/c", "default/d"),
        names(list("default", Map.of("continue", good))));
  }

  @Test
  void fieldsThatNobodyCanSelectByAreRefusedInTheWordsOfTheirKind() {
    assertEquals(
        "\"x\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        refusal(Map.of("fieldSelector", "x=y")));
    assertEquals(
        "field label \"x\" not supported for Job",
        TestServer.refusal(
            () ->
                api.list(
                    server.resource("batch/v1", "Job"),
                    "",
                    ListOptions.read(Map.of("fieldSelector", "x=y")))));
    assertEquals(
        List.of("default/a", "other/a"),
        names(list("", Map.of("fieldSelector", "metadata.name=a"))));
  }

  @Test
  void aCollectionIsDeletedAsFarAsItIsSelected() {
    ObjectList deleted =
        api.deleteCollection(
            configMaps,
            "default",
            ListOptions.read(Map.of("fieldSelector", "metadata.name!=c")),
            DeleteOptions.DEFAULT);
    assertEquals(List.of("default/a", "default/b", "default/d"), names(deleted));
    assertEquals(List.of("default/c", "other/a"), names(list("", Map.of())));
    assertEquals(
        "the server does not allow this method on the requested resource",
        TestServer.refusal(
            () ->
                api.deleteCollection(
                    server.resource("v1", "Namespace"),
                    "",
                    ListOptions.ALL,
                    DeleteOptions.DEFAULT)));
  }

  @Test
  void theAnswerNamesKindAndRevisionOnce() {
    assertEquals(
        "{\"kind\":\"ConfigMapList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"109\"},"
            + "\"items\":[]}",
        Json.compact(list("other", Map.of("labelSelector", "a=b")).toTree()));
  }

  private ObjectList list(String namespace, Map<String, String> parameters) {
    return api.list(configMaps, namespace, ListOptions.read(parameters));
  }

  private String refusal(Map<String, String> parameters) {
    return TestServer.refusal(() -> list("default", parameters));
  }

  private static ObjectKey key(String name) {
    return new ObjectKey(Resources.CONFIG_MAPS, "default", name);
  }

  private static String token(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(ObjectList list) {
    return list.items().stream()
        .map(
            each ->
                each.text("", "metadata", "namespace") + "/" + each.text("", "metadata", "name"))
        .toList();
  }
}
