package dev.seatrial.kubectl.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.Api;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Objects of ours that kubectl 1.37.2 described on a real cluster, events left out; the replica
 * sets and endpoint slices that belong to them stand in one list.
 */
class DescribersTest {
  private static final Path FOLDER = Path.of("src/test/resources/kubectl/describe");

  @TestFactory
  List<DynamicTest> everyKindIsDescribedAsKubectlDoes() throws IOException {
    Map<String, Tree> objects = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .forEach(file -> objects.put(name(file), Json.read(read(file))));
    }
    Api api = Cluster.create(ClusterSpec.tutorial()).api();
    Tree belongings = Objects.requireNonNull(objects.remove("belongings"));
    belongings.items("items").forEach(object -> put(api, object));
    objects.values().forEach(object -> put(api, object));
    return objects.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(api, each)))
        .toList();
  }

  private static void put(Api api, Tree object) {
    api.store().restore(api.keyOf(object), object);
  }

  private static void check(Api api, Map.Entry<String, Tree> recorded) {
    Tree object = recorded.getValue();
    Resource resource =
        api.catalog().kind(object.text("", "apiVersion"), object.text("", "kind")).orElseThrow();
    String group = resource.group().isEmpty() ? "" : "." + resource.group();
    String expected = read(FOLDER.resolve(recorded.getKey() + ".txt"));
    Described what = new Described(object, api, false);
    assertEquals(expected, Describers.describe(resource.kind() + group, what));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
