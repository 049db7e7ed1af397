package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The documents are those of a real API server 1.37.2. */
class DiscoveryTest {
  private final Discovery discovery = new Discovery(Catalog.of(KubernetesVersion.NEWEST));

  @Test
  void groupsComeInTheirOrder() throws IOException {
    assertEquals(real("groups"), Json.compact(discovery.groups()));
    assertEquals(
        "{\"kind\":\"APIGroup\",\"apiVersion\":\"v1\",\"name\":\"storage.k8s.io\",\"versions\":"
            + "[{\"groupVersion\":\"storage.k8s.io/v1\",\"version\":\"v1\"}],\"preferredVersion\":"
            + "{\"groupVersion\":\"storage.k8s.io/v1\",\"version\":\"v1\"}}",
        Json.compact(discovery.group("storage.k8s.io").orElseThrow()));
    assertEquals(Optional.empty(), discovery.group("nope"));
  }

  @Test
  void resourcesComeWithTheirSubresources() throws IOException {
    assertEquals(real("v1"), resources("v1"));
    assertEquals(real("apps"), resources("apps/v1"));
    assertEquals(real("autoscaling"), resources("autoscaling/v1"));
    assertEquals(Optional.<Tree>empty(), discovery.resources("apps/v9"));
  }

  private String resources(String groupVersion) {
    return Json.compact(discovery.resources(groupVersion).orElseThrow());
  }

  private static String real(String name) throws IOException {
    Path path = Path.of("src/test/resources/oracle/discovery", name + ".json");
    return Json.compact(Json.read(Files.readString(path)));
  }
}
