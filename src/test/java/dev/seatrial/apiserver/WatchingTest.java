package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words are those of the real API server 1.37.2. */
class WatchingTest {
  private final TestServer server = new TestServer();
  private final Api api = server.api();

  @Test
  void aWatchWithoutARevisionBeginsWithWhatIsThere() {
    server.configMap("default", "a");
    Watching watch = watch(Map.of());
    assertEquals(List.of("ADDED a 105"), told(watch));
    server.configMap("default", "b");
    server.configMap("other", "c");
    api.delete(key("a"), DeleteOptions.DEFAULT);
    assertEquals(List.of("ADDED b 106", "DELETED a 108"), told(watch));
    assertEquals(List.of(), told(watch));
  }

  @Test
  void aWatchFromARevisionTellsWhatCameAfterIt() {
    server.configMap("default", "a");
    server.configMap("default", "b");
    assertEquals(List.of("ADDED b 106"), told(watch(Map.of("resourceVersion", "105"))));
  }

  @Test
  void whatNoLongerFitsTheSelectorIsGoneForTheWatch() {
    Watching watch = watch(Map.of("labelSelector", "a=b"));
    server.configMap("default", "a");
    label("{\"a\":\"b\"}");
    label("{\"a\":\"b\",\"c\":\"d\"}");
    label("{}");
    assertEquals(List.of("ADDED a 106", "MODIFIED a 107", "DELETED a 108"), told(watch));
  }

  @Test
  void aRevisionThatIsForgottenIsTooOld() {
    server.pass(600);
    server.configMap("default", "a");
    server.pass(900);
    Watching watch = watch(Map.of("resourceVersion", "1"));
    assertEquals(
        "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},"
            + "\"status\":\"Failure\",\"message\":\"too old resource version: 1 (105)\","
            + "\"reason\":\"Expired\",\"code\":410}}",
        Json.compact(watch.poll().orElseThrow().toTree()));
    assertTrue(watch.isEnded());
    assertEquals(Optional.empty(), watch.poll());
  }

  @Test
  void whoAsksTooSeldomIsToldThatHeMissedSomething() {
    server.configMap("default", "a");
    Watching watch = watch(Map.of("resourceVersion", "105"));
    for (int i = 0; i <= History.LIMIT; i++) {
      label("{\"a\":\"" + i + "\"}");
    }
    assertEquals("too old resource version: 105 (106)", message(watch));
  }

  @Test
  void initialEventsEndWithABookmark() {
    server.configMap("default", "a");
    Watching watch =
        watch(
            Map.of(
                "sendInitialEvents",
                "true",
                "resourceVersionMatch",
                "NotOlderThan",
                "allowWatchBookmarks",
                "true"));
    assertEquals("ADDED", watch.poll().orElseThrow().type().name());
    assertEquals(
        "{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\","
            + "\"metadata\":{\"annotations\":{\"k8s.io/initial-events-end\":\"true\"},"
            + "\"resourceVersion\":\"105\"}}}",
        Json.compact(watch.poll().orElseThrow().toTree()));
  }

  @Test
  void aBookmarkComesEveryMinuteAndBeforeTheEnd() {
    Watching watch =
        watch(
            Map.of(
                "allowWatchBookmarks", "true", "resourceVersion", "104", "timeoutSeconds", "90"));
    server.configMap("other", "a");
    assertEquals(List.of(), told(watch));
    server.pass(60);
    assertEquals(List.of("BOOKMARK  105"), told(watch));
    server.pass(28);
    assertEquals(List.of("BOOKMARK  105"), told(watch));
    assertFalse(watch.isEnded());
    server.pass(2);
    assertEquals(List.of(), told(watch));
    assertTrue(watch.isEnded());
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertEquals(
        "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents"
            + " requires setting resourceVersionMatch to NotOlderThan",
        refusal(Map.of("sendInitialEvents", "true")));
    assertEquals(
        "ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Forbidden:"
            + " resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided,"
            + " resourceVersionMatch: Unsupported value: \"Exact\": supported values:"
            + " \"NotOlderThan\"]",
        refusal(Map.of("resourceVersionMatch", "Exact")));
    assertEquals(
        "resourceVersion: Invalid value: \"x\": strconv.ParseUint: parsing \"x\": invalid syntax",
        refusal(Map.of("resourceVersion", "x")));
    assertEquals(
        "Timeout: Too large resource version: 999, current: 104",
        message(
            watch(
                Map.of(
                    "resourceVersion",
                    "999",
                    "sendInitialEvents",
                    "true",
                    "resourceVersionMatch",
                    "NotOlderThan"))));
  }

  private Watching watch(Map<String, String> parameters) {
    return api.watch(server.resource("v1", "ConfigMap"), "default", ListOptions.read(parameters));
  }

  private String refusal(Map<String, String> parameters) {
    return TestServer.refusal(() -> watch(parameters));
  }

  private static String message(Watching watch) {
    return watch.poll().orElseThrow().object().text("", "message");
  }

  private void label(String labels) {
    api.update(api.get(key("a")).with(Json.read(labels), "metadata", "labels"));
  }

  private static ObjectKey key(String name) {
    return new ObjectKey(Resources.CONFIG_MAPS, "default", name);
  }

  private static List<String> told(Watching watch) {
    List<String> told = new ArrayList<>();
    for (Optional<WatchEvent> next = watch.poll(); next.isPresent(); next = watch.poll()) {
      WatchEvent event = next.get();
      told.add(
          event.type()
              + " "
              + event.object().text("", "metadata", "name")
              + " "
              + event.object().text("", "metadata", "resourceVersion"));
    }
    return told;
  }
}
