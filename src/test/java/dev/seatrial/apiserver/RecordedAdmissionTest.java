package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random objects against random limit ranges and quotas: what the real API server 1.37.2 let in,
 * what it filled in, and in what words it refused.
 */
class RecordedAdmissionTest {
  private static final Path RECORDED =
      Path.of(
          System.getProperty("seatrial.admission", "src/test/resources/oracle/admission.jsonl"));

  @Test
  void everyObjectIsAdmittedOrRefusedAsOnTheRealServer() throws IOException {
    for (String line : Files.readAllLines(RECORDED)) {
      Tree recorded = Json.read(line);
      Api api = server(recorded);
      for (Tree attempt : recorded.items("tries")) {
        Tree object = attempt.at("object").with(recorded.at("namespace"), "metadata", "namespace");
        String where = recorded.text("", "namespace") + ": " + object.toJson();
        assertEquals(wanted(attempt), answer(api, object), where);
      }
    }
  }

  private static Api server(Tree recorded) {
    Store store = new Store(0);
    Api api =
        new Api(Catalog.of(KubernetesVersion.NEWEST), store, () -> 0, new Names(1)).as("tester");
    String namespace = recorded.text("", "namespace");
    put(store, "namespaces", "", object("v1", "Namespace", namespace));
    put(store, "serviceaccounts", namespace, object("v1", "ServiceAccount", "default"));
    Tree critical =
        object("scheduling.k8s.io/v1", "PriorityClass", "system-node-critical")
            .with(Tree.of(2_000_001_000), "value");
    put(store, "priorityclasses.scheduling.k8s.io", "", critical);
    recorded.items("limitRanges").forEach(each -> put(store, "limitranges", namespace, each));
    recorded.items("quotas").forEach(each -> put(store, "resourcequotas", namespace, each));
    return api;
  }

  private static Tree object(String apiVersion, String kind, String name) {
    return ObjectTree.of("apiVersion", Tree.of(apiVersion), "kind", Tree.of(kind))
        .with("metadata", ObjectTree.of("name", Tree.of(name)));
  }

  private static void put(Store store, String resource, String namespace, Tree object) {
    store.put(new ObjectKey(resource, namespace, object.text("", "metadata", "name")), object);
  }

  private static String wanted(Tree attempt) {
    return attempt
        .textAt("message")
        .map(RecordedAdmissionTest::unordered)
        .orElseGet(() -> filledIn(attempt.at("spec"), attempt.at("annotations")));
  }

  private static String answer(Api api, Tree object) {
    try {
      Tree admitted = api.create(object, WriteOptions.STRICT.asDryRun());
      return filledIn(admitted.at("spec"), admitted.at("metadata", "annotations"));
    } catch (ApiError refusal) {
      return unordered(refusal.message());
    }
  }

  /** What the server adds by chance, and the addresses of services, is not compared. */
  private static String filledIn(Tree spec, Tree annotations) {
    List<Tree> resources =
        spec.items("containers").stream().map(each -> each.at("resources")).toList();
    return Json.sorted(Tree.of(resources)).toJson()
        + spec.text("", "storageClassName")
        + (annotations.isUnset() ? "" : Json.sorted(annotations).toJson());
  }

  /** Several reasons come in the order of a Go map. */
  private static String unordered(String message) {
    int bracket = message.indexOf(": [");
    if (bracket < 0) {
      return message;
    }
    String inner = message.substring(bracket + 3, message.length() - 1);
    return message.substring(0, bracket) + new TreeSet<>(Arrays.asList(inner.split(", ", -1)));
  }
}
