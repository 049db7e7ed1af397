package dev.seatrial.server;

import dev.seatrial.cluster.Cluster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A client that shares the process with the cluster: it is answered as one that comes over HTTP,
 * without a connection, and what it waits for passes in the cluster's own time.
 */
public final class LocalClient {
  private final Router router;

  /** What was answered; a stream is read to its end. */
  public record Reply(int code, String contentType, String body, List<String> warnings) {}

  /** A client of a cluster. */
  public LocalClient(Cluster cluster) {
    this.router = new Router(new ServedCluster(cluster, ServedCluster.Pace.WAITING));
  }

  /**
   * Asks for something.
   *
   * @param uri a path with its query: {@code /api/v1/pods?limit=1}
   * @param headers by their names in small letters
   */
  public Reply ask(String method, String uri, Map<String, String> headers, byte[] body) {
    int mark = uri.indexOf('?');
    Request request =
        new Request(
            method,
            Request.path(mark < 0 ? uri : uri.substring(0, mark)),
            Request.query(mark < 0 ? "" : uri.substring(mark + 1)),
            headers,
            ByteBuffer.wrap(body));
    Answer answer = router.answered(request);
    String text = answer.stream().map(LocalClient::read).orElse(answer.body());
    return new Reply(answer.code(), answer.contentType(), text, answer.warnings());
  }

  private static String read(EventStream stream) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      stream.writeTo(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
