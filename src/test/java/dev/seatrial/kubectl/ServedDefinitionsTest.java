package dev.seatrial.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds that a definition adds, as a user of kubectl meets them. Outputs are the real ones. */
class ServedDefinitionsTest {
  private static final Path RECORDED = Path.of("src/test/resources/oracle/scenarios/48-crd");

  @TempDir Path directory;

  private final Cluster cluster = Cluster.create(ClusterSpec.tutorial());

  @Test
  void aDefinedKindIsServedValidatedDefaultedAndGoesWithItsDefinition() throws IOException {
    copy("crd.yaml", "cr.yaml", "cel.yaml");
    assertEquals(
        "error: resource mapping not found for name: \"nightly\" namespace: \"\" from \"cr.yaml\":"
            + " no matches for kind \"Backup\" in version \"s48.example.com/v1\"\n"
            + "ensure CRDs are installed first\n",
        run("apply -f cr.yaml"));
    run("apply -f crd.yaml");
    assertEquals(
        "customresourcedefinition.apiextensions.k8s.io/backups.s48.example.com condition met\n",
        run("wait --for=condition=Established crd/backups.s48.example.com --timeout=10s"));
    assertEquals("backup.s48.example.com/nightly created\n", run("apply -f cr.yaml"));
    assertEquals(
        "{\"keep\":5,\"replicas\":1,\"target\":\"s3://bucket\"}",
        run("get backup nightly -o jsonpath={.spec}"));
    assertEquals(
        "backup.s48.example.com/nightly patched\n",
        run(
            "patch backup nightly --type=merge --subresource=status -p '{\"status\":{\"phase\":\"Done\"}}'"));
    assertEquals(
        "backup.s48.example.com/nightly patched (no change)\n",
        run("patch backup nightly --type=merge -p '{\"status\":{\"phase\":\"Ignored\"}}'"));
    assertEquals("1", run("get backup nightly -o jsonpath={.metadata.generation}"));
    assertEquals(
        "backup.s48.example.com/nightly scaled\n", run("scale backup nightly --replicas=2"));
    assertEquals("2", run("get backup nightly -o jsonpath={.metadata.generation}"));
    assertEquals(
        "NAME      TARGET        PHASE   KEEP   AGE",
        run("get bk -o wide").lines().findFirst().orElse(""));
    assertEquals(
        "The Backup \"cel\" is invalid: spec: Invalid value: replicas must not exceed keep\n",
        run("apply -f cel.yaml"));
    assertEquals(
        "customresourcedefinition.apiextensions.k8s.io \"backups.s48.example.com\" deleted\n",
        run("delete crd backups.s48.example.com"));
    assertEquals(0, cluster.api().list("backups.s48.example.com", "").size());
  }

  private String run(String line) {
    Kubectl.Answer answer = new Kubectl(cluster, directory).run(line);
    return answer.out() + answer.err();
  }

  private void copy(String... names) throws IOException {
    cluster.runFor(Duration.ofSeconds(1));
    for (String name : names) {
      Files.copy(RECORDED.resolve(name), directory.resolve(name));
    }
  }
}
