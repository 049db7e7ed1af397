package dev.seatrial.kubectl.rollout;

import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.object.Conditions;
import dev.seatrial.tree.Tree;

/**
 * How far a rollout is.
 *
 * @param line what is said about it, with its line break
 */
// As polymorphichelpers/rollout_status.go in kubectl/pkg, v0.37.
record RolloutProgress(String line, boolean done) {
  static RolloutProgress of(Tree object, long revision) {
    return switch (object.text("", "kind")) {
      case "DaemonSet" -> daemonSet(object);
      case "StatefulSet" -> statefulSet(object);
      default -> deployment(object, revision);
    };
  }

  private static RolloutProgress waiting(String line) {
    return new RolloutProgress(line + "\n", false);
  }

  private static RolloutProgress finished(String line) {
    return new RolloutProgress(line + "\n", true);
  }

  private static boolean isObserved(Tree object) {
    long observed = object.number(0, "status", "observedGeneration");
    return object.number(0, "metadata", "generation") <= observed;
  }

  private static RolloutProgress deployment(Tree deployment, long revision) {
    String name = deployment.text("", "metadata", "name");
    checkRevision(deployment, revision);
    if (!isObserved(deployment)) {
      return waiting("Waiting for deployment spec update to be observed...");
    }
    String reason =
        Conditions.of(deployment)
            .find("Progressing")
            .map(condition -> condition.text("", "reason"))
            .orElse("");
    if (reason.equals("ProgressDeadlineExceeded")) {
      throw new KubectlError("deployment \"" + name + "\" exceeded its progress deadline");
    }
    String head = "Waiting for deployment \"" + name + "\" rollout to finish: ";
    long wanted = deployment.number(1, "spec", "replicas");
    long replicas = deployment.number(0, "status", "replicas");
    long updated = deployment.number(0, "status", "updatedReplicas");
    long available = deployment.number(0, "status", "availableReplicas");
    if (updated < wanted) {
      return waiting(head + updated + " out of " + wanted + " new replicas have been updated...");
    }
    if (replicas > updated) {
      return waiting(head + (replicas - updated) + " old replicas are pending termination...");
    }
    if (available < updated) {
      return waiting(head + available + " of " + updated + " updated replicas are available...");
    }
    return finished("deployment \"" + name + "\" successfully rolled out");
  }

  private static void checkRevision(Tree deployment, long wanted) {
    long running = Revisions.of(deployment);
    if (wanted > 0 && wanted != running) {
      throw new KubectlError(
          "desired revision (%d) is different from the running revision (%d)"
              .formatted(wanted, running));
    }
  }

  private static RolloutProgress daemonSet(Tree daemon) {
    String name = daemon.text("", "metadata", "name");
    refuseOnDelete(daemon);
    if (!isObserved(daemon)) {
      return waiting("Waiting for daemon set spec update to be observed...");
    }
    long desired = daemon.number(0, "status", "desiredNumberScheduled");
    long updated = daemon.number(0, "status", "updatedNumberScheduled");
    long available = daemon.number(0, "status", "numberAvailable");
    String head = "Waiting for daemon set \"" + name + "\" rollout to finish: ";
    if (updated < desired) {
      return waiting(head + updated + " out of " + desired + " new pods have been updated...");
    }
    if (available < desired) {
      return waiting(head + available + " of " + desired + " updated pods are available...");
    }
    return finished("daemon set \"" + name + "\" successfully rolled out");
  }

  private static void refuseOnDelete(Tree object) {
    if (!object.text("RollingUpdate", "spec", "updateStrategy", "type").equals("RollingUpdate")) {
      throw new KubectlError("rollout status is only available for RollingUpdate strategy type");
    }
  }

  private static RolloutProgress statefulSet(Tree set) {
    refuseOnDelete(set);
    if (set.number(0, "status", "observedGeneration") == 0 || !isObserved(set)) {
      return waiting("Waiting for statefulset spec update to be observed...");
    }
    long wanted = set.number(1, "spec", "replicas");
    long ready = set.number(0, "status", "readyReplicas");
    if (ready < wanted) {
      return waiting("Waiting for " + (wanted - ready) + " pods to be ready...");
    }
    long updated = set.number(0, "status", "updatedReplicas");
    Tree partition = set.at("spec", "updateStrategy", "rollingUpdate", "partition");
    if (!partition.isUnset()) {
      long due = wanted - partition.number(0);
      return updated < due
          ? waiting(
              "Waiting for partitioned roll out to finish: %d out of %d new pods have been updated..."
                  .formatted(updated, due))
          : finished(
              "partitioned roll out complete: %d new pods have been updated...".formatted(updated));
    }
    String revision = set.text("", "status", "updateRevision");
    if (!revision.equals(set.text("", "status", "currentRevision"))) {
      return waiting(
          "waiting for statefulset rolling update to complete %d pods at revision %s..."
              .formatted(updated, revision));
    }
    return finished(
        "statefulset rolling update complete %d pods at revision %s..."
            .formatted(
                set.number(0, "status", "currentReplicas"),
                set.text("", "status", "currentRevision")));
  }
}
