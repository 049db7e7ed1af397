package dev.seatrial.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.seatrial.UserError;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the Kubernetes API of a cluster on a port of this machine. */
public final class HttpApi implements AutoCloseable {
  /** As MaxRequestBodyBytes in apiserver/pkg/server/config.go, v1.37. */
  private static final int MOST_BYTES = 3 * 1024 * 1024;

  /** The system property that has the JDK's server send at once. */
  public static final String PROMPT = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService connections = Executors.newCachedThreadPool();
  private final Router router;
  private final Site site;

  private HttpApi(HttpServer server, Site site, ServedCluster cluster) {
    this.server = server;
    this.site = site;
    this.router = new Router(cluster);
  }

  /**
   * Begins to serve a cluster. It answers faster where the system property {@value #PROMPT} is
   * true: without it, an answer of two pieces waits for the acknowledgement of the first.
   *
   * @param port 0 for any that is free
   */
  public static HttpApi serve(ServedCluster cluster, int port) {
    try {
      return serve(
          cluster, Site.ofApi(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    } catch (IOException e) {
      throw new UserError("port " + port + " can't be used: " + e.getMessage(), e);
    }
  }

  /** The same at a place of one's own. Throws {@link IOException} where it cannot be used. */
  public static HttpApi serve(ServedCluster cluster, Site site) throws IOException {
    HttpApi api = new HttpApi(HttpServer.create(site.address(), 0), site, cluster);
    api.server.setExecutor(api.connections);
    api.server.createContext("/", api::handle);
    api.server.start();
    return api;
  }

  /** Where it is served: {@code http://127.0.0.1:8001}. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The address and port: {@code 127.0.0.1:8001}. */
  public String address() {
    InetSocketAddress address = server.getAddress();
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    connections.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> path = site.path(exchange);
      if (path.isPresent()) {
        answer(exchange, answered(exchange, path.get()));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answered(HttpExchange exchange, String path) throws IOException {
    try {
      Request request = request(exchange, path);
      return router.answered(request);
    } catch (ApiError refused) {
      return Answer.refusal(refused);
    }
  }

  private static Request request(HttpExchange exchange, String path) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new ApiError(
          ApiError.Reason.REQUEST_ENTITY_TOO_LARGE,
          "Request entity too large: limit is " + MOST_BYTES,
          Tree.ABSENT);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              String small = name.toLowerCase(Locale.ROOT);
              String between = small.startsWith("impersonate-") ? Request.SEVERAL : ",";
              headers.put(small, String.join(between, values));
            });
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        Request.path(path),
        Request.query(query == null ? "" : query),
        headers,
        ByteBuffer.wrap(body));
  }

  private static void answer(HttpExchange exchange, Answer answer)
      throws IOException, InterruptedException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Cache-Control", "no-cache, private");
    answer.warnings().forEach(warning -> headers.add("Warning", warning(warning)));
    answer.retryAfter().ifPresent(seconds -> headers.set("Retry-After", Long.toString(seconds)));
    if (answer.stream().isPresent()) {
      headers.set("Content-Type", answer.contentType());
      exchange.sendResponseHeaders(answer.code(), 0);
      try (OutputStream out = exchange.getResponseBody()) {
        answer.stream().get().writeTo(out);
      }
      return;
    }
    if (answer.contentType().startsWith("text/plain")) {
      // As http.Error and the handlers of health have it.
      headers.set("X-Content-Type-Options", "nosniff");
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (Compression.fits(accepted == null ? "" : accepted, body)) {
      headers.set("Content-Encoding", "gzip");
      headers.add("Vary", "Accept-Encoding");
      body = Compression.of(body);
    }
    send(exchange, answer.code(), answer.contentType(), body);
  }

  /** Answers with a body, whose length is told before it. */
  static void send(HttpExchange exchange, int code, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    boolean isEmpty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(code, isEmpty ? -1 : body.length);
    if (!isEmpty) {
      exchange.getResponseBody().write(body);
    }
  }

  // As NewWarningHeader in apimachinery/pkg/util/net/http.go, v1.37.
  private static String warning(String text) {
    String bare = text.replaceAll("[\\p{Cntrl}]", " ");
    return "299 - \"" + bare.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
