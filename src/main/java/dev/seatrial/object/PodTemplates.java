package dev.seatrial.object;

import dev.seatrial.tree.Tree;

/** The pods that workloads make. */
public final class PodTemplates {
  private PodTemplates() {}

  /**
   * The template, with metadata and spec, of what makes pods: a Deployment, a CronJob, a
   * PodTemplate; {@link Tree#ABSENT} of other kinds.
   */
  // As ExtractPodSpec in pod-security-admission/admission/admission.go, v0.37.2.
  public static Tree of(Tree object) {
    return switch (object.text("", "kind")) {
      case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController" ->
          object.at("spec", "template");
      case "CronJob" -> object.at("spec", "jobTemplate", "spec", "template");
      case "PodTemplate" -> object.at("template");
      default -> Tree.ABSENT;
    };
  }
}
