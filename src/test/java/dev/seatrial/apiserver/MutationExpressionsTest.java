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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the real API server 1.37.2 answered to policies with these mutations. */
class MutationExpressionsTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/oracle/admission-types/mutations.json");
  private static final Tree POLICY =
      Json.read(
          """
          {"apiVersion": "admissionregistration.k8s.io/v1", "kind": "MutatingAdmissionPolicy",
           "metadata": {"name": "m"},
           "spec": {"reinvocationPolicy": "Never",
            "variables": [{"name": "v", "expression": "object.metadata.labels"}],
            "matchConstraints": {"resourceRules": [{"apiGroups": ["apps"], "apiVersions": ["v1"],
              "operations": ["CREATE"], "resources": ["deployments"]}]}}}
          """);

  private final Api api =
      new Api(Catalog.of(KubernetesVersion.NEWEST), new Store(0), () -> 0, new Names(1));

  @TestFactory
  Stream<DynamicTest> expressionsOfMutationsAreRefusedAsOnTheRealServer() throws IOException {
    return Json.read(Files.readString(RECORDED)).items().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    "\"" + each.text("", "expression") + "\"",
                    () -> assertEquals(each.text("", "answer"), answer(each))));
  }

  private String answer(Tree recorded) {
    boolean applies = recorded.text("", "kind").equals("A");
    Tree expression = ObjectTree.of("expression", recorded.at("expression"));
    Tree mutation =
        ObjectTree.of(
            "patchType",
            Tree.of(applies ? "ApplyConfiguration" : "JSONPatch"),
            applies ? "applyConfiguration" : "jsonPatch",
            expression);
    try {
      api.create(
          POLICY.with(Tree.of(List.of(mutation)), "spec", "mutations"),
          WriteOptions.STRICT.asDryRun());
      return "";
    } catch (ApiError refusal) {
      String words = refusal.message();
      return words.substring(words.indexOf(" is invalid: ") + " is invalid: ".length());
    }
  }
}
