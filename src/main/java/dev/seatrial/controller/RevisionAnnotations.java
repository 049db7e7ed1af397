package dev.seatrial.controller;

import dev.seatrial.object.Deployment;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The annotations in which a deployment and its replica sets keep revisions and sizes.
 *
 * <p>Follows {@code SetNewReplicaSetAnnotations} and its neighbours in {@code
 * pkg/controller/deployment/util/deployment_util.go}, v1.37.
 */
final class RevisionAnnotations {
  static final String REVISION = "deployment.kubernetes.io/revision";
  static final String HISTORY = "deployment.kubernetes.io/revision-history";
  static final String DESIRED = "deployment.kubernetes.io/desired-replicas";
  static final String MAXIMUM = "deployment.kubernetes.io/max-replicas";

  private static final List<String> NOT_COPIED =
      List.of(
          "kubectl.kubernetes.io/last-applied-configuration",
          REVISION,
          HISTORY,
          DESIRED,
          MAXIMUM,
          "deprecated.deployment.rollback.to");
  private static final int MOST_HISTORY_CHARACTERS = 2000;

  private RevisionAnnotations() {}

  /** The revision of a replica set; 0 where it has none. */
  static long revision(ReplicaSet set) {
    return number(set.object().annotation(REVISION)).orElse(0);
  }

  /** The highest revision. */
  static long highest(List<ReplicaSet> sets) {
    long highest = 0;
    for (ReplicaSet set : sets) {
      highest = Math.max(highest, revision(set));
    }
    return highest;
  }

  /** How many replicas the deployment had when it last scaled the set. */
  static OptionalInt desiredReplicas(ReplicaSet set) {
    return number(set.object().annotation(DESIRED));
  }

  /** How many pods the deployment allowed when it last scaled the set. */
  static OptionalInt maximumReplicas(ReplicaSet set) {
    return number(set.object().annotation(MAXIMUM));
  }

  /** The set with the deployment's annotations and its new revision, the old one in the history. */
  static Tree synced(Tree set, Deployment deployment, long revision) {
    Optional<String> stated = new KubeObject(set).annotation(REVISION);
    OptionalInt old = number(stated);
    Tree copied = withCopied(set, deployment.object().annotations());
    if (stated.isPresent() && old.isEmpty() || old.orElse(0) >= revision) {
      return copied;
    }
    Tree renumbered = annotated(copied, REVISION, Long.toString(revision));
    return stated.isPresent() ? withHistory(renumbered, stated.get()) : renumbered;
  }

  /** The set with the sizes of its deployment. */
  static Tree sized(Tree set, Deployment deployment) {
    int desired = deployment.replicas();
    Tree sized = annotated(set, DESIRED, Integer.toString(desired));
    return annotated(sized, MAXIMUM, Integer.toString(desired + deployment.maxSurge()));
  }

  /** An object with one annotation set. */
  static Tree annotated(Tree object, String name, String value) {
    Tree present = object.at("metadata", "annotations", name);
    return present instanceof TextTree text && text.value().equals(value)
        ? object
        : object.with(Tree.of(value), "metadata", "annotations", name);
  }

  private static Tree withCopied(Tree set, ObjectTree annotations) {
    Tree copied = set;
    for (int i = 0; i < annotations.size(); i++) {
      if (!NOT_COPIED.contains(annotations.name(i))) {
        copied = annotated(copied, annotations.name(i), annotations.value(i).text(""));
      }
    }
    return copied;
  }

  private static Tree withHistory(Tree set, String oldRevision) {
    String history = new KubeObject(set).annotation(HISTORY).orElse("");
    if (history.isEmpty()) {
      return annotated(set, HISTORY, oldRevision);
    }
    List<String> revisions = new ArrayList<>(List.of(history.split(",", -1)));
    revisions.add(oldRevision);
    while (String.join(",", revisions).length() > MOST_HISTORY_CHARACTERS) {
      revisions.remove(0);
    }
    return annotated(set, HISTORY, String.join(",", revisions));
  }

  private static OptionalInt number(Optional<String> text) {
    try {
      return text.isPresent()
          ? OptionalInt.of(Integer.parseUnsignedInt(text.get()))
          : OptionalInt.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalInt.empty();
    }
  }
}
