package dev.seatrial.kubectl.call;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where {@code kubectl proxy} has the API served, and what it lets through.
 *
 * @param address of this machine
 * @param port 0 for any that is free
 * @param prefix of all paths of the API; begins and ends with a slash
 * @param filter empty where everything is let through
 * @param files what is served besides; empty where nothing is
 */
// As NewServer and FilterServer in kubectl/pkg/proxy/proxy_server.go, v0.37.
public record Gateway(
    String address, int port, String prefix, Optional<Filter> filter, Optional<Files> files) {
  /** What may be asked for. */
  public record Filter(
      List<Pattern> acceptPaths,
      List<Pattern> rejectPaths,
      List<Pattern> acceptHosts,
      List<Pattern> rejectMethods) {
    boolean admits(String method, String path, String host) {
      return !matches(rejectPaths, path)
          && !matches(rejectMethods, method)
          && matches(acceptPaths, path)
          && matches(acceptHosts, host);
    }

    private static boolean matches(List<Pattern> patterns, String text) {
      return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
  }

  /** A folder whose files are served below a prefix, which begins and ends with a slash. */
  public record Files(Path folder, String prefix) {}

  /** Whether a request is let through; its path is that of the API, without the prefix. */
  public boolean admits(String method, String path, String host) {
    return filter.map(each -> each.admits(method, path, host)).orElse(true);
  }
}
