package dev.seatrial.defaulting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DefaultsTest {
  private final Defaults defaults = Defaults.of(Catalog.of(KubernetesVersion.NEWEST));

  /**
   * {@code defaulted.jsonl} holds objects of every kind and what the Go packages of v1.37.2 make of
   * them: decoded, defaulted, converted, kept as protobuf and written again.
   */
  @Test
  void everyKindComesOutAsOfKubernetes() {
    List<String> differences = new ArrayList<>();
    List<String> pairs = Resources.text("/defaulting/defaulted.jsonl").lines().toList();
    assertFalse(pairs.isEmpty());
    for (String line : pairs) {
      Tree pair = Json.read(line);
      String actual = defaults.applied(pair.at("object")).toJson();
      String expected = pair.at("defaulted").toJson();
      if (!Json.read(actual).equals(Json.read(expected))) {
        differences.add(pair.at("object") + "\n expected " + expected + "\n but got " + actual);
      }
    }
    assertEquals("", String.join("\n", differences));
  }

  @Test
  void whatIsDefaultedComesBackAsTheVerySameTree() {
    Tree once = defaults.applied(Json.read(Resources.text("/oracle/session/steps/014-pod.json")));
    assertSame(once, defaults.applied(once));
  }

  @Test
  void podsWithOneSpecGoOnSharingIt() {
    Tree spec =
        Json.read(
            "{\"containers\":[{\"name\":\"a\",\"image\":\"a:1\","
                + "\"resources\":{\"limits\":{\"cpu\":1}}}]}");
    Tree one = defaults.applied(pod("one", spec));
    Tree other = defaults.applied(pod("other", spec));
    assertSame(one.at("spec"), other.at("spec"));
    assertEquals(
        Json.read("{\"limits\":{\"cpu\":\"1\"},\"requests\":{\"cpu\":\"1\"}}"),
        one.at("spec").at("containers").at(0).at("resources"));
  }

  @Test
  void anOlderVersionLacksWhatCameLater() {
    Tree set = Json.read("{\"apiVersion\":\"apps/v1\",\"kind\":\"StatefulSet\"}");
    Defaults older = Defaults.of(Catalog.of(KubernetesVersion.parse("1.36")));
    Tree update = older.applied(set).at("spec", "updateStrategy", "rollingUpdate");
    assertEquals(Json.read("{\"partition\":0}"), update);
    Tree newer = defaults.applied(set).at("spec", "updateStrategy", "rollingUpdate");
    assertEquals(Json.read("{\"partition\":0,\"maxUnavailable\":1}"), newer);
  }

  @Test
  void valuesOfTheWrongTypeStayForValidationToSee() {
    Tree object =
        Json.read(
            "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":[],"
                + "\"spec\":{\"replicas\":\"\",\"template\":7,\"strategy\":\"x\"}}");
    Tree spec = defaults.applied(object).at("spec");
    assertEquals(
        "\"\" 7 \"x\"",
        spec.at("replicas") + " " + spec.at("template") + " " + spec.at("strategy"));
    assertEquals("[]", defaults.applied(object).at("metadata").toJson());
  }

  @Test
  void anUnknownKindComesBackAsItIs() {
    Tree object = Json.read("{\"apiVersion\":\"x/v1\",\"kind\":\"Y\",\"spec\":{\"a\":null}}");
    assertSame(object, defaults.applied(object));
  }

  private static Tree pod(String name, Tree spec) {
    return Json.read(
            "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"" + name + "\"}}")
        .with(spec, "spec");
  }
}
