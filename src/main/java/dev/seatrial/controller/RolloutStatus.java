package dev.seatrial.controller;

import dev.seatrial.controller.DeploymentConditions.Said;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Deployment;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The status of a deployment and what it says of the progress.
 *
 * <p>Follows {@code progress.go} and {@code calculateStatus} in {@code sync.go} of {@code
 * pkg/controller/deployment}, v1.37.
 */
final class RolloutStatus {
  private static final String TIMED_OUT = "ProgressDeadlineExceeded";
  private static final String PAUSED = "DeploymentPaused";
  private static final String NEW_AVAILABLE = "NewReplicaSetAvailable";
  private static final long MICROS = 1_000_000;
  private static final Said MINIMUM_AVAILABLE =
      new Said(
          DeploymentConditions.AVAILABLE,
          "True",
          "MinimumReplicasAvailable",
          "Deployment has minimum availability.");
  private static final Said MINIMUM_UNAVAILABLE =
      new Said(
          DeploymentConditions.AVAILABLE,
          "False",
          "MinimumReplicasUnavailable",
          "Deployment does not have minimum availability.");

  private final Rollout.Parts parts;
  private final DeploymentConditions conditions;

  RolloutStatus(Rollout.Parts parts) {
    this.parts = parts;
    this.conditions = new DeploymentConditions(parts.api().clock());
  }

  /** The deployment with the condition of being paused or resumed, where that is new. */
  Optional<Tree> pausedCondition(Deployment deployment) {
    String reason = deployment.object().conditions().reason(DeploymentConditions.PROGRESSING);
    if (!deployment.hasProgressDeadline() || reason.equals(TIMED_OUT)) {
      return Optional.empty();
    }
    boolean said = reason.equals(PAUSED);
    if (deployment.isPaused() == said) {
      return Optional.empty();
    }
    Said condition =
        said
            ? Said.progressing("Unknown", "DeploymentResumed", "Deployment is resumed")
            : Said.progressing("Unknown", PAUSED, "Deployment is paused");
    return Optional.of(conditions.set(deployment.tree(), condition));
  }

  /** Writes the counts and the availability, where they changed. */
  void write(Deployment deployment, List<ReplicaSet> all, Optional<ReplicaSet> fresh) {
    writeIfChanged(deployment, calculated(deployment, all, fresh));
  }

  /** Writes all, the progress too; where nothing changed, looks again at the deadline. */
  void writeProgress(Deployment deployment, List<ReplicaSet> all, Optional<ReplicaSet> fresh) {
    Tree status = calculated(deployment, all, fresh);
    Conditions changed = progressed(deployment, status, fresh);
    Optional<Tree> failure = failure(all, fresh);
    changed =
        failure.isPresent()
            ? conditions.set(changed, failure.get())
            : changed.without(DeploymentConditions.REPLICA_FAILURE);
    Tree written = status.with(changed.toTree(), "conditions");
    if (!writeIfChanged(deployment, written)) {
      requeueStuck(deployment, written);
    }
  }

  /** Whether all pods are new and available and no old one is left. */
  boolean isComplete(Deployment deployment) {
    return isComplete(deployment, deployment.tree().at("status"));
  }

  private boolean writeIfChanged(Deployment deployment, Tree status) {
    if (status.equals(deployment.tree().at("status"))) {
      return false;
    }
    parts.api().updateStatus(deployment.tree().with(status, "status"));
    return true;
  }

  private Tree calculated(Deployment deployment, List<ReplicaSet> all, Optional<ReplicaSet> fresh) {
    int available = ReplicaSets.sum(all, ReplicaSet::availableReplicas);
    int total = ReplicaSets.sum(all, ReplicaSet::replicas);
    int needed = deployment.replicas() - deployment.maxUnavailable();
    Conditions changed =
        conditions.set(
            deployment.object().conditions(),
            available >= needed ? MINIMUM_AVAILABLE : MINIMUM_UNAVAILABLE);
    return new ObjectBuilder()
        .put("availableReplicas", count(available))
        .put("collisionCount", deployment.tree().at("status", "collisionCount"))
        .put("conditions", changed.toTree())
        .put("observedGeneration", deployment.object().generation())
        .put("readyReplicas", count(ReplicaSets.sum(all, ReplicaSet::readyReplicas)))
        .put("replicas", count(ReplicaSets.sum(all, ReplicaSet::currentReplicas)))
        .put("terminatingReplicas", terminating(all))
        .put("unavailableReplicas", count(Math.max(0, total - available)))
        .put("updatedReplicas", count(fresh.map(ReplicaSet::currentReplicas).orElse(0)))
        .build();
  }

  // As GetTerminatingReplicaCountForReplicaSets in deployment_util.go: unknown when one set is.
  private static Tree terminating(List<ReplicaSet> all) {
    long sum = 0;
    for (ReplicaSet set : all) {
      Tree count = set.tree().at("status", "terminatingReplicas");
      if (!count.isPresent() && set.observedGeneration() != 0) {
        return Tree.ABSENT;
      }
      sum += count.number(0);
    }
    return Tree.of(sum);
  }

  private Conditions progressed(Deployment deployment, Tree status, Optional<ReplicaSet> fresh) {
    Conditions now = new Conditions(status.items("conditions"));
    if (!deployment.hasProgressDeadline()) {
      return now.without(DeploymentConditions.PROGRESSING);
    }
    Optional<Tree> current =
        deployment.object().conditions().find(DeploymentConditions.PROGRESSING);
    String reason = current.map(condition -> condition.text("", "reason")).orElse("");
    boolean allNew = status.number(0, "replicas") == status.number(0, "updatedReplicas");
    if (allNew && reason.equals(NEW_AVAILABLE)) {
      return now;
    }
    String who =
        fresh
            .map(set -> "ReplicaSet \"" + set.object().name() + "\"")
            .orElse("Deployment \"" + deployment.object().name() + "\"");
    if (isComplete(deployment, status)) {
      return conditions.set(
          now, Said.progressing("True", NEW_AVAILABLE, who + " has successfully progressed."));
    }
    if (isProgressing(deployment, status)) {
      return updated(now, current, who + " is progressing.");
    }
    return isTimedOut(deployment, now)
        ? conditions.set(
            now, Said.progressing("False", TIMED_OUT, who + " has timed out progressing."))
        : now;
  }

  /** Progress is written even when the reason stays, so that the deadline begins anew. */
  private Conditions updated(Conditions now, Optional<Tree> current, String message) {
    Tree condition = conditions.now(Said.progressing("True", "ReplicaSetUpdated", message));
    if (current.isEmpty()) {
      return now.withLast(condition);
    }
    boolean kept = current.get().text("", "status").equals("True");
    Tree since = kept ? current.get().at("lastTransitionTime") : condition.at("lastTransitionTime");
    return now.withLast(condition.with(since, "lastTransitionTime"));
  }

  private static boolean isComplete(Deployment deployment, Tree status) {
    int desired = deployment.replicas();
    return status.number(0, "updatedReplicas") == desired
        && status.number(0, "replicas") == desired
        && status.number(0, "availableReplicas") == desired
        && status.number(0, "observedGeneration") >= deployment.object().generation();
  }

  private static boolean isProgressing(Deployment deployment, Tree status) {
    Tree before = deployment.tree().at("status");
    return status.number(0, "updatedReplicas") > before.number(0, "updatedReplicas")
        || oldReplicas(status) < oldReplicas(before)
        || status.number(0, "readyReplicas") > before.number(0, "readyReplicas")
        || status.number(0, "availableReplicas") > before.number(0, "availableReplicas");
  }

  private static long oldReplicas(Tree status) {
    return status.number(0, "replicas") - status.number(0, "updatedReplicas");
  }

  private boolean isTimedOut(Deployment deployment, Conditions now) {
    Optional<Tree> condition = now.find(DeploymentConditions.PROGRESSING);
    String reason = now.reason(DeploymentConditions.PROGRESSING);
    if (condition.isEmpty() || reason.equals(NEW_AVAILABLE)) {
      return false;
    }
    return reason.equals(TIMED_OUT) || remainingMicros(deployment, condition.get()) < 0;
  }

  private long remainingMicros(Deployment deployment, Tree condition) {
    long now = parts.api().clock().nowMicros();
    long from =
        Timestamps.seconds(condition.text("", "lastUpdateTime")).orElse(now / MICROS) * MICROS;
    return from + deployment.progressDeadlineSeconds() * MICROS - now;
  }

  // As requeueStuckDeployment in progress.go.
  private void requeueStuck(Deployment deployment, Tree status) {
    Optional<Tree> condition =
        deployment.object().conditions().find(DeploymentConditions.PROGRESSING);
    boolean over =
        isComplete(deployment, status)
            || condition.filter(found -> found.text("", "reason").equals(TIMED_OUT)).isPresent();
    if (!deployment.hasProgressDeadline() || condition.isEmpty() || over) {
      return;
    }
    long after = remainingMicros(deployment, condition.get());
    // A second more, so that the deadline has passed by then for certain.
    parts.requeue().after(Duration.ofNanos((Math.max(0, after) + MICROS) * 1_000));
  }

  private static Optional<Tree> failure(List<ReplicaSet> all, Optional<ReplicaSet> fresh) {
    Optional<Tree> failure = fresh.flatMap(RolloutStatus::failure);
    for (int i = 0; i < all.size() && failure.isEmpty(); i++) {
      failure = failure(all.get(i));
    }
    return failure;
  }

  private static Optional<Tree> failure(ReplicaSet set) {
    return set.object()
        .conditions()
        .find(DeploymentConditions.REPLICA_FAILURE)
        .map(found -> found.with(found.at("lastTransitionTime"), "lastUpdateTime"));
  }

  private static Tree count(int number) {
    return number == 0 ? Tree.ABSENT : Tree.of(number);
  }
}
