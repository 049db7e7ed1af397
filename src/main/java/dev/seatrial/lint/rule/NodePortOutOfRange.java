package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.lint.Rule;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** A node port that no server gives out unless it was told to. */
// As Allocate in pkg/registry/core/service/portallocator/allocator.go, v1.37.
final class NodePortOutOfRange implements Rule {
  private static final long FIRST = 30_000;
  private static final long LAST = 32_767;

  @Override
  public String id() {
    return "node-port-out-of-range";
  }

  @Override
  public String summary() {
    return "A Service asks for a node port outside of 30000-32767.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    for (Manifest service : batch.ofKind("", "Service")) {
      List<Tree> ports = service.tree().items("spec", "ports");
      for (int i = 0; i < ports.size(); i++) {
        Path path = Path.of("spec", "ports").index(i).field("nodePort");
        check(service, path, ports.get(i).number(0, "nodePort"), advice);
      }
      long health = service.tree().number(0, "spec", "healthCheckNodePort");
      check(service, Path.of("spec", "healthCheckNodePort"), health, advice);
    }
    return advice;
  }

  private static void check(Manifest service, Path path, long port, List<Advice> advice) {
    // Where none is asked for, the server chooses one.
    if (port != 0 && (port < FIRST || port > LAST)) {
      String message =
          "port "
              + port
              + " is not in the valid range: unless --service-node-port-range of kube-apiserver says"
              + " otherwise, it is "
              + FIRST
              + "-"
              + LAST;
      advice.add(new Advice(service, path, message));
    }
  }
}
