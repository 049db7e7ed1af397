package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A probe in one line. */
// As DescribeProbe in describe.go.
final class ProbeText {
  private ProbeText() {}

  static String of(Tree probe) {
    String times =
        "delay=%ss timeout=%ss period=%ss successThreshold=%s failureThreshold=%s"
            .formatted(
                Words.number(probe, "initialDelaySeconds"),
                Words.number(probe, "timeoutSeconds"),
                Words.number(probe, "periodSeconds"),
                Words.number(probe, "successThreshold"),
                Words.number(probe, "failureThreshold"));
    return way(probe) + " " + times;
  }

  private static String way(Tree probe) {
    Tree http = probe.at("httpGet");
    Tree tcp = probe.at("tcpSocket");
    Tree grpc = probe.at("grpc");
    if (!probe.at("exec").isUnset()) {
      return "exec " + Words.listed(probe.items("exec", "command"));
    }
    if (!http.isUnset()) {
      return "http-get " + url(http);
    }
    if (!tcp.isUnset()) {
      return "tcp-socket " + tcp.text("", "host") + ":" + Words.scalar(tcp.at("port"));
    }
    if (!grpc.isUnset()) {
      return "grpc <pod>:" + Words.number(grpc, "port") + " " + grpc.text("", "service");
    }
    return "unknown";
  }

  // As URL.String in Go's net/url: a path that does not begin with a slash gets one.
  private static String url(Tree http) {
    String scheme = http.text("", "scheme").toLowerCase(Locale.ROOT);
    String host = http.text("", "host");
    String path = http.text("", "path");
    String joined = (host.contains(":") ? "[" + host + "]" : host) + ":";
    return (scheme.isEmpty() ? "" : scheme + ":")
        + "//"
        + joined
        + Words.scalar(http.at("port"))
        + (path.isEmpty() || path.startsWith("/") ? "" : "/")
        + escapedPath(path);
  }

  private static String escapedPath(String path) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~$&+,/:;=@".indexOf(c) >= 0);
      escaped.append(plain ? Character.toString(c) : "%%%02X".formatted((int) c));
    }
    return escaped.toString();
  }
}
