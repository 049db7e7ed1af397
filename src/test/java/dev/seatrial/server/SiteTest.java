package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The API below a prefix, behind a door and beside files, as {@code kubectl proxy} has it served.
 */
class SiteTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ServedCluster cluster =
      new ServedCluster(Cluster.create(ClusterSpec.tutorial()), ServedCluster.Pace.MANUAL);

  private static Site site(String prefix, Site.Door door, Optional<StaticFiles> files) {
    return new Site(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), prefix, door, files);
  }

  @Test
  void theApiStandsBelowItsPrefixOnly() throws IOException {
    Site site = site("/custom/", (method, path, host) -> true, Optional.empty());
    try (HttpApi api = HttpApi.serve(cluster, site)) {
      assertEquals("ok", get(api, "/custom/readyz").body());
      assertEquals(200, get(api, "/custom/api/v1/nodes/w1-k8s").statusCode());
      assertEquals("404 page not found\n", get(api, "/api/v1/nodes").body());
    }
  }

  @Test
  void aPrefixThatIsPartOfTheApiStaysInThePath() throws IOException {
    Site site = site("/api/", (method, path, host) -> true, Optional.empty());
    try (HttpApi api = HttpApi.serve(cluster, site)) {
      assertEquals(200, get(api, "/api/v1/nodes/w1-k8s").statusCode());
      assertEquals(404, get(api, "/apis/apps/v1/deployments").statusCode());
    }
  }

  @Test
  void theDoorIsAskedForThePathOfTheApi() throws IOException {
    Site.Door door =
        (method, path, host) ->
            method.equals("GET") && host.equals("127.0.0.1") && path.startsWith("/api/v1/nodes");
    try (HttpApi api = HttpApi.serve(cluster, site("/k/", door, Optional.empty()))) {
      assertEquals(200, get(api, "/k/api/v1/nodes").statusCode());
      HttpResponse<String> refused = get(api, "/k/api/v1/pods");
      assertEquals(403, refused.statusCode());
      assertEquals("Forbidden\n", refused.body());
    }
  }

  @Test
  void filesStandBesideTheApiAndNothingOutsideTheirFolder(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectories(folder.resolve("www/more"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(inside.resolve("a&b.txt"), "hello");
    Files.writeString(inside.resolveSibling("index.html"), "<p>home</p>");
    StaticFiles files = new StaticFiles(folder.resolve("www"), "/static/");
    Site site = site("/", (method, path, host) -> true, Optional.of(files));
    try (HttpApi api = HttpApi.serve(cluster, site)) {
      assertEquals("<p>home</p>", get(api, "/static/").body());
      HttpResponse<String> text = get(api, "/static/more/a&b.txt");
      assertEquals("hello", text.body());
      assertEquals(
          "text/plain; charset=utf-8", text.headers().firstValue("Content-Type").orElse(""));
      assertTrue(get(api, "/static/more/").body().contains(">a&amp;b.txt</a>"));
      assertEquals(404, get(api, "/static/nothing").statusCode());
      assertEquals(404, get(api, "/static/%2e%2e/secret.txt").statusCode());
      assertEquals("ok", get(api, "/readyz").body());
    }
  }

  @Test
  void anAddressThatIsTakenIsRefused() throws IOException {
    Site site = site("/", (method, path, host) -> true, Optional.empty());
    try (HttpApi api = HttpApi.serve(cluster, site)) {
      int port = Integer.parseInt(api.address().substring("127.0.0.1:".length()));
      Site same =
          new Site(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
              "/",
              (method, path, host) -> true,
              Optional.empty());
      assertThrows(BindException.class, () -> HttpApi.serve(cluster, same));
    }
  }

  private HttpResponse<String> get(HttpApi api, String path) throws IOException {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(api.url() + path)).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
