package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.HorizontalPodAutoscaler;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The status of an autoscaler while it is being brought up to date.
 *
 * <p>Follows {@code setStatus} and {@code setConditionInList} in {@code
 * pkg/controller/podautoscaler/horizontal.go}, v1.37.
 */
final class AutoscalerStatus {
  private final HorizontalPodAutoscaler autoscaler;
  private final String now;
  private ObjectTree status;

  AutoscalerStatus(HorizontalPodAutoscaler autoscaler, long nowMicros) {
    this.autoscaler = autoscaler;
    this.now = Timestamps.ofSeconds(nowMicros / 1_000_000);
    this.status = autoscaler.tree().object("status");
  }

  void holds(String type, String reason, String message) {
    set(type, "True", reason, message);
  }

  void fails(String type, String reason, String message) {
    set(type, "False", reason, message);
  }

  private void set(String type, String value, String reason, String message) {
    Conditions conditions = new Conditions(status.items("conditions"));
    Tree condition =
        new ObjectBuilder()
            .put("lastTransitionTime", conditions.since(type, value, now))
            .put("message", message)
            .put("reason", reason)
            .put("status", value)
            .put("type", type)
            .build();
    status = status.with("conditions", conditions.with(condition).toTree());
  }

  /** Says how many replicas there are and should be, and what the metrics say. */
  void count(int current, int desired, List<Tree> metrics) {
    status =
        status
            .with("currentReplicas", current == 0 ? Tree.ABSENT : Tree.of(current))
            .with("desiredReplicas", Tree.of(desired))
            .with("currentMetrics", metrics.isEmpty() ? Tree.NULL : Tree.of(metrics))
            .with("observedGeneration", Tree.of(autoscaler.object().generation()));
  }

  /** Notes that the target was scaled just now. */
  void scaled() {
    status = status.with("lastScaleTime", Tree.of(now));
  }

  void write(Api api) {
    api.modifyStatus(api.keyOf(autoscaler.tree()), stored -> status);
  }
}
