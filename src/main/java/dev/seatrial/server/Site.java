package dev.seatrial.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Where the API is served, below which paths, and whom it lets in.
 *
 * @param prefix of all paths of the API; begins and ends with a slash
 * @param files what is served besides the API; empty where nothing is
 */
public record Site(
    InetSocketAddress address, String prefix, Door door, Optional<StaticFiles> files) {
  private static final String ROOT = "/";

  /** Decides about requests. */
  public interface Door {
    /** Whether a request is let in; its path is that of the API, without the prefix. */
    boolean admits(String method, String path, String host);
  }

  /** The whole API and nothing else, for everybody on this machine. */
  static Site ofApi(InetSocketAddress address) {
    return new Site(address, ROOT, (method, path, host) -> true, Optional.empty());
  }

  /** What is to be asked of the API; empty where the answer has been given. */
  Optional<String> path(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    if (files.isPresent() && files.get().isAsked(path)) {
      files.get().answer(exchange);
      return Optional.empty();
    }
    if (!path.startsWith(prefix)) {
      StaticFiles.say(exchange, 404, "404 page not found\n");
      return Optional.empty();
    }
    // As NewProxyHandler in kubectl/pkg/proxy/proxy_server.go, v0.37.
    String inside = prefix.startsWith("/api") ? path : ROOT + path.substring(prefix.length());
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (!door.admits(exchange.getRequestMethod(), inside, bare(host == null ? "" : host))) {
      StaticFiles.say(exchange, 403, "Forbidden\n");
      return Optional.empty();
    }
    return Optional.of(inside);
  }

  /** A host without its port. */
  private static String bare(String host) {
    int colon = host.lastIndexOf(':');
    String name = colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
    return name.startsWith("[") && colon > 0 && !host.endsWith("]")
        ? name.substring(1, name.length() - 1)
        : name;
  }
}
