package dev.seatrial.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.kubectl.call.Gateway;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.kubectl.call.Surroundings;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What {@code kubectl proxy} asks for to be served, and what it lets through. */
class ProxyTest {
  private final Cluster cluster = Cluster.create(ClusterSpec.tutorial());
  private final List<Gateway> served = new ArrayList<>();

  /** Serves nothing, and says that it did. */
  private final class Pretending implements Surroundings {
    @Override
    public Optional<String> variable(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<String> usualEditor() {
      return Optional.empty();
    }

    @Override
    public int run(List<String> words, Path directory, Streams streams) {
      return 0;
    }

    @Override
    public void serve(Gateway gateway, Consumer<String> begun) throws IOException {
      if (gateway.port() == 1) {
        throw new BindException();
      }
      served.add(gateway);
      begun.accept(gateway.address() + ":" + gateway.port());
    }
  }

  private Kubectl.Answer run(String line) {
    return new Kubectl(cluster, Path.of(".")).in(new Pretending()).run(line);
  }

  @Test
  void itSaysWhereItServes() {
    assertEquals("Starting to serve on 127.0.0.1:8001\n", run("kubectl proxy").out());
    assertEquals(
        "error: listen tcp 127.0.0.1:1: bind: address already in use\n",
        run("kubectl proxy --port=1").err());
  }

  @Test
  void byItselfItLetsThisMachineInAndNobodyIntoContainers() {
    run("kubectl proxy");
    Gateway gateway = served.get(0);
    assertEquals("/", gateway.prefix());
    assertTrue(gateway.admits("DELETE", "/api/v1/namespaces/default/pods/web", "localhost"));
    assertFalse(gateway.admits("GET", "/api/v1/nodes", "example.com"));
    assertFalse(gateway.admits("POST", "/api/v1/namespaces/a/pods/web/exec", "127.0.0.1"));
  }

  @Test
  void pathsMethodsAndHostsCanBeNarrowed() {
    run(
        "kubectl proxy --api-prefix=k8s --accept-paths=^/api/v1/nodes,^/version"
            + " --reject-methods=POST,PUT --accept-hosts=^box$ --www=. --www-prefix=/files");
    Gateway gateway = served.get(0);
    assertEquals("/k8s/", gateway.prefix());
    assertEquals("/files/", gateway.files().orElseThrow().prefix());
    assertTrue(gateway.admits("GET", "/version", "box"));
    assertFalse(gateway.admits("PUT", "/version", "box"));
    assertFalse(gateway.admits("GET", "/apis", "box"));
    assertFalse(gateway.admits("GET", "/version", "localhost"));
  }

  @Test
  void whatIsDangerousOrWrongIsSaid() {
    Kubectl.Answer open = run("kubectl proxy --disable-filter");
    assertTrue(
        open.err()
            .endsWith(
                " proxy.go:177] Request filter disabled, your proxy is vulnerable to XSRF attacks,"
                    + " please be cautious\n"),
        open.err());
    assertTrue(served.get(0).admits("POST", "/api/v1/namespaces/a/pods/web/exec", "example.com"));
    assertTrue(
        run("kubectl proxy --www=nowhere")
            .err()
            .endsWith(
                "Failed to stat static file directory nowhere: stat nowhere: no such file or"
                    + " directory\n"));
    assertEquals(
        "error: --accept-paths: \"[\" is no regular expression: Unclosed character class\n",
        run("kubectl proxy --accept-paths=[").err());
    assertEquals(
        "error: --unix-socket is not simulated: use --port\n",
        run("kubectl proxy --unix-socket=/x").err());
  }
}
