package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.seatrial.apiserver.WriteOptions.FieldValidation;
import dev.seatrial.patch.ServerSideApply.Rivals;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of applying, patching, replacing and creating by several managers: objects,
 * their managers and the words of conflicts are those that the real API server 1.37.2 gave.
 */
class RecordedAppliesTest {
  private static final String NAMESPACE = "apiserver-ssa";
  private static final Path RECORDED =
      Path.of(System.getProperty("seatrial.applies", "src/test/resources/oracle/applies.jsonl"));

  @Test
  void everyStepEndsAsOnTheRealServer() throws IOException {
    List<String> cases = Files.readAllLines(RECORDED);
    for (int i = 0; i < cases.size(); i++) {
      replay(i, Json.read(cases.get(i)));
    }
  }

  private static void replay(int number, Tree recorded) {
    Catalog catalog = Catalog.of(KubernetesVersion.NEWEST);
    Api api = new Api(catalog, new Store(0), () -> 0, new Names(1)).as("tester");
    api.create(
        Json.read(
            "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\""
                + NAMESPACE
                + "\"}}"));
    Resource resource = catalog.named(recorded.text("", "resource")).orElseThrow();
    ObjectKey key = new ObjectKey(resource.groupResource(), NAMESPACE, "x");
    int position = 0;
    for (Tree step : recorded.items("steps")) {
      String where = "case " + number + ", step " + position++ + ", " + step.at("body").toJson();
      String wanted =
          step.textAt("message").orElseGet(() -> Json.sorted(masked(step.at("object"))).toJson());
      assertEquals(wanted, answer(api, key, step), where);
    }
  }

  private static String answer(Api api, ObjectKey key, Tree step) {
    try {
      Tree object = done(api, key, step);
      return Json.sorted(masked(api.shown(object))).toJson();
    } catch (ApiError refusal) {
      return refusal.message();
    }
  }

  private static Tree done(Api api, ObjectKey key, Tree step) {
    Tree body = step.at("body");
    WriteOptions options =
        new WriteOptions(false, FieldValidation.IGNORE, step.text("", "manager"), warning -> {});
    return switch (step.text("", "op")) {
      case "apply" -> api.apply(body, Part.OBJECT, Rivals.RESPECTED, options);
      case "force" -> api.apply(body, Part.OBJECT, Rivals.FORCED, options);
      case "create" -> api.create(body, options);
      case "put" -> api.update(body, options);
      default -> api.patch(key, Patch.merge(body), options);
    };
  }

  private static Tree masked(Tree object) {
    Tree metadata =
        object
            .at("metadata")
            .without("uid")
            .without("resourceVersion")
            .without("creationTimestamp");
    List<Tree> managers =
        metadata.items("managedFields").stream()
            .map(entry -> entry.without("time"))
            .<Tree>map(entry -> Tree.of(Json.sorted(entry).toJson()))
            .sorted((left, right) -> left.text("").compareTo(right.text("")))
            .toList();
    return object.with(metadata.with(Tree.of(managers), "managedFields"), "metadata");
  }

  @Test
  void whatIsAppliedAsNewMayNameAVersionButNoIdentity() {
    Api api = new Api(Catalog.of(KubernetesVersion.NEWEST), new Store(0), () -> 0, new Names(1));
    Tree metadata = ObjectTree.of("name", Tree.of("default"));
    Tree namespace = ObjectTree.of("apiVersion", Tree.of("v1"), "kind", Tree.of("Namespace"));
    api.create(namespace.with(metadata, "metadata"));
    WriteOptions options = new WriteOptions(false, FieldValidation.STRICT, "me", warning -> {});
    Tree versioned = configMap("versioned", "resourceVersion");
    assertEquals(
        "versioned",
        api.apply(versioned, Part.OBJECT, Rivals.RESPECTED, options).text("", "metadata", "name"));
    Tree identified = configMap("identified", "uid");
    ApiError refusal =
        assertThrows(
            ApiError.class, () -> api.apply(identified, Part.OBJECT, Rivals.RESPECTED, options));
    assertEquals(
        "Operation cannot be fulfilled on configmaps \"identified\": uid mismatch: the provided"
            + " object specified uid 5, and no existing object was found",
        refusal.message());
  }

  private static Tree configMap(String name, String field) {
    return Json.read(
        """
        {"apiVersion":"v1","kind":"ConfigMap",
         "metadata":{"name":"NAME","namespace":"default","FIELD":"5"}}
        """
            .replace("NAME", name)
            .replace("FIELD", field));
  }

  @Test
  void applyingNeedsAManager() {
    Api api = new Api(Catalog.of(KubernetesVersion.NEWEST), new Store(0), () -> 0, new Names(1));
    Tree body = ObjectTree.of("apiVersion", Tree.of("v1"), "kind", Tree.of("ConfigMap"));
    try {
      api.apply(body, Part.OBJECT, Rivals.RESPECTED, WriteOptions.STRICT);
    } catch (ApiError refusal) {
      assertEquals(
          "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for"
              + " apply patch",
          refusal.message());
      return;
    }
    throw new AssertionError("applied without a manager");
  }
}
