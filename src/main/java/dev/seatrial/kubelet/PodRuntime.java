package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a node remembers of one of its pods. */
final class PodRuntime {
  private final Map<String, ContainerRuntime> containers = new LinkedHashMap<>();
  private final long startedMicros;
  private String ip = "";
  private long removalMicros = Long.MAX_VALUE;
  private boolean killing;

  PodRuntime(long startedMicros) {
    this.startedMicros = startedMicros;
  }

  /** When the node took the pod in. */
  long startedMicros() {
    return startedMicros;
  }

  ContainerRuntime container(String name) {
    return containers.getOrDefault(name, ContainerRuntime.NEW);
  }

  void put(String name, ContainerRuntime container) {
    containers.put(name, container);
  }

  /** The pod's address; empty before its first container starts. */
  String ip() {
    return ip;
  }

  void assignIp(String address) {
    ip = address;
  }

  /** Whether the containers were told to stop. */
  boolean isKilling() {
    return killing;
  }

  void kill() {
    killing = true;
  }

  /** When the pod's removal is due; {@link Long#MAX_VALUE} before its containers ended. */
  long removalMicros() {
    return removalMicros;
  }

  void removeAt(long micros) {
    removalMicros = micros;
  }

  /** When anything is due by itself next. */
  long nextMicros() {
    long next = removalMicros;
    for (ContainerRuntime container : containers.values()) {
      boolean ended = container.state() == ContainerRuntime.State.ENDED;
      next = ended ? next : Math.min(next, container.until());
    }
    return next;
  }

  Tree saved() {
    Map<String, Tree> saved = new LinkedHashMap<>();
    containers.forEach((name, container) -> saved.put(name, container.saved()));
    return ObjectTree.of("started", Tree.of(startedMicros), "ip", Tree.of(ip))
        .with("killing", Tree.of(killing))
        .with("removal", Tree.of(removalMicros))
        .with("containers", ObjectTree.of(saved));
  }

  static PodRuntime restored(Tree saved) {
    PodRuntime runtime = new PodRuntime(saved.number(0, "started"));
    runtime.ip = saved.text("", "ip");
    runtime.killing = saved.flag(false, "killing");
    runtime.removalMicros = saved.number(Long.MAX_VALUE, "removal");
    ObjectTree containers = saved.object("containers");
    for (String name : containers.names()) {
      ContainerRuntime.restored(containers.at(name)).ifPresent(found -> runtime.put(name, found));
    }
    return runtime;
  }
}
