package dev.seatrial.kubelet;

import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Tree;

/**
 * What an event says of a failed probe, as {@code prober.go} and the probes in {@code pkg/probe}
 * word it, v1.37.
 */
final class ProbeWords {
  private final ContainerLife life;
  private final String name;
  private final Tree probe;

  ProbeWords(ContainerLife life, String name) {
    this.life = life;
    this.name = name;
    this.probe = life.container().at(name);
  }

  String failure() {
    String kind =
        switch (name) {
          case "livenessProbe" -> "Liveness";
          case "startupProbe" -> "Startup";
          default -> "Readiness";
        };
    return kind + " probe failed: " + output();
  }

  /** One that was up answers badly; one that never was takes no connection. */
  private String output() {
    long ran = life.now() - life.runtime().sinceMicros();
    boolean up = life.behaviour().ready().map(time -> time.toNanos() / 1_000 < ran).orElse(false);
    if (probe.at("httpGet").isPresent()) {
      return up
          ? "HTTP probe failed with statuscode: 503"
          : "Get \"" + url() + "\": " + refused("httpGet");
    }
    if (probe.at("tcpSocket").isPresent()) {
      return refused("tcpSocket");
    }
    return probe.at("grpc").isPresent()
        ? "timeout: failed to connect service \""
            + host("grpc")
            + ":"
            + probe.number(0, "grpc", "port")
            + "\" within "
            + probe.number(1, "timeoutSeconds")
            + "s: context deadline exceeded"
        : "";
  }

  private String url() {
    String scheme = probe.text("HTTP", "httpGet", "scheme").equals("HTTPS") ? "https" : "http";
    String path = probe.text("/", "httpGet", "path");
    return scheme
        + "://"
        + host("httpGet")
        + ":"
        + port("httpGet")
        + (path.startsWith("/") ? "" : "/")
        + path;
  }

  private String refused(String kind) {
    return "dial tcp " + host(kind) + ":" + port(kind) + ": connect: connection refused";
  }

  private String host(String kind) {
    return probe.text(life.sync().runtime().ip(), kind, "host");
  }

  private long port(String kind) {
    Tree port = probe.at(kind, "port");
    if (port instanceof IntegerTree number) {
      return number.value();
    }
    return life.container().items("ports").stream()
        .filter(each -> each.text("", "name").equals(port.text("")))
        .findFirst()
        .map(each -> each.number(0, "containerPort"))
        .orElse(0L);
  }
}
