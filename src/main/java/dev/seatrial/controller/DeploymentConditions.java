package dev.seatrial.controller;

import dev.seatrial.apiserver.Clock;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/**
 * The conditions of a deployment and when they are written anew.
 *
 * <p>Follows {@code SetDeploymentCondition} in {@code
 * pkg/controller/deployment/util/deployment_util.go}, v1.37.
 */
final class DeploymentConditions {
  static final String PROGRESSING = "Progressing";
  static final String AVAILABLE = "Available";
  static final String REPLICA_FAILURE = "ReplicaFailure";

  private final Clock clock;

  DeploymentConditions(Clock clock) {
    this.clock = clock;
  }

  /** What a condition says, whenever it began to. */
  record Said(String type, String status, String reason, String message) {
    /** Of the progress. */
    static Said progressing(String status, String reason, String message) {
      return new Said(PROGRESSING, status, reason, message);
    }
  }

  /** A condition since now. */
  Tree now(Said said) {
    String now = Timestamps.ofSeconds(clock.nowMicros() / 1_000_000);
    return new ObjectBuilder()
        .put("lastTransitionTime", now)
        .put("lastUpdateTime", now)
        .put("message", said.message())
        .put("reason", said.reason())
        .put("status", said.status())
        .put("type", said.type())
        .build();
  }

  /** The deployment with the condition in its status. */
  Tree set(Tree deployment, Said condition) {
    Conditions changed = set(Conditions.of(deployment), condition);
    return deployment.with(changed.toTree(), "status", "conditions");
  }

  /** One of the same status and reason stays; else the new one ends the list. */
  Conditions set(Conditions conditions, Said said) {
    Tree old = conditions.find(said.type()).orElse(Tree.ABSENT);
    boolean stays =
        old.text("", "status").equals(said.status())
            && old.text("", "reason").equals(said.reason());
    return stays ? conditions : replaced(conditions, old, now(said));
  }

  /** The same with a condition of a replica set, which has its times. */
  Conditions set(Conditions conditions, Tree condition) {
    Tree old = conditions.find(condition.text("", "type")).orElse(Tree.ABSENT);
    boolean stays =
        old.at("status").equals(condition.at("status"))
            && old.at("reason").equals(condition.at("reason"));
    return stays ? conditions : replaced(conditions, old, condition);
  }

  private static Conditions replaced(Conditions conditions, Tree old, Tree condition) {
    boolean sameStatus = old.at("status").equals(condition.at("status"));
    return conditions.withLast(
        sameStatus
            ? condition.with(old.at("lastTransitionTime"), "lastTransitionTime")
            : condition);
  }
}
