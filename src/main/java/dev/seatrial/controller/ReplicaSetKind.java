package dev.seatrial.controller;

import dev.seatrial.apiserver.Resources;

/**
 * Which kind a {@link ReplicaSetController} looks after: replica sets, or the replication
 * controllers that came before them and are treated alike.
 *
 * <p>Follows {@code NewReplicationManager} in {@code
 * pkg/controller/replication/replication_controller.go}, v1.37.
 */
enum ReplicaSetKind {
  REPLICA_SET("ReplicaSet", Resources.REPLICA_SETS, "replicaset-controller", true),
  REPLICATION_CONTROLLER(
      "ReplicationController", Resources.REPLICATION_CONTROLLERS, "replication-controller", false);

  private final String kind;
  private final String resource;
  private final String component;
  private final boolean countsTerminating;

  ReplicaSetKind(String kind, String resource, String component, boolean countsTerminating) {
    this.kind = kind;
    this.resource = resource;
    this.component = component;
    this.countsTerminating = countsTerminating;
  }

  String kind() {
    return kind;
  }

  String resource() {
    return resource;
  }

  /** The controller's name as its events write it. */
  String component() {
    return component;
  }

  /** Whether the status says how many pods are on their way out. */
  boolean countsTerminating() {
    return countsTerminating;
  }
}
