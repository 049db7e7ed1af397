package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the real API server 1.37.2 made of objects under mutating admission policies. */
class RecordedMutationsTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/oracle/admission-types/mutated.jsonl");

  @TestFactory
  Stream<DynamicTest> everyObjectIsChangedOrRefusedAsOnTheRealServer() throws IOException {
    return Files.readAllLines(RECORDED).stream()
        .map(Json::read)
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.text("", "name"),
                    () -> assertEquals(text(each.at("answer")), text(answer(each)))));
  }

  private static String text(Tree answer) {
    return Json.sorted(answer).toJson().replaceAll("kube-api-access-.{5}", "kube-api-access");
  }

  private static Tree answer(Tree recorded) {
    TestServer server = new TestServer();
    server.create("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}");
    server.create(
        "{apiVersion: v1, kind: ServiceAccount, metadata: {namespace: shop, name: default}}");
    server.create(
        "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: system-node-critical}, value: 2000001000}");
    recorded.items("extra").forEach(server.api()::create);
    recorded.items("policies").forEach(server.api()::create);
    server.pass(2);
    try {
      Tree made = server.api().create(recorded.at("object"), WriteOptions.STRICT.asDryRun());
      Tree metadata = made.at("metadata");
      return new ObjectBuilder()
          .put("labels", orNull(metadata.at("labels")))
          .put("annotations", orNull(metadata.at("annotations")))
          .put("name", metadata.at("name"))
          .put("spec", made.at("spec"))
          .build();
    } catch (ApiError refusal) {
      return ObjectTree.of(
          "reason", Tree.of(refusal.reason().word()), "message", Tree.of(refusal.message()));
    }
  }

  private static Tree orNull(Tree tree) {
    return tree.isPresent() ? tree : Tree.NULL;
  }
}
