package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.Tree;

/**
 * Something that happened in the cluster and may let a pod be scheduled that could not be before.
 *
 * <p>As {@code ClusterEvent} in {@code kube-scheduler/framework/types.go} and the functions of
 * {@code pkg/scheduler/framework/events.go}, v1.37.
 *
 * @param before the object before, {@link Tree#ABSENT} where it was added
 * @param after the object after, {@link Tree#ABSENT} where it was removed
 */
record ClusterEvent(Kind kind, ObjectKey key, Tree before, Tree after) {
  /** What happened. */
  enum Kind {
    NODE_ADDED,
    NODE_REMOVED,
    NODE_ALLOCATABLE,
    NODE_LABELS,
    NODE_TAINTS,
    NODE_FEATURES,
    ASSIGNED_POD_ADDED,
    ASSIGNED_POD_REMOVED,
    ASSIGNED_POD_LABELS,
    ASSIGNED_POD_SCALED_DOWN,
    TARGET_POD_LABELS,
    TARGET_POD_SCALED_DOWN,
    TARGET_POD_TOLERATIONS,
    CLAIM_CHANGED,
    VOLUME_CHANGED,
    STORAGE_CLASS_CHANGED,
    CSI_NODE_CHANGED,
    STORAGE_CAPACITY_CHANGED,
    ATTACHMENT_REMOVED
  }

  Tree labelsBefore() {
    return before.at("metadata", "labels");
  }

  Tree labelsAfter() {
    return after.at("metadata", "labels");
  }
}
