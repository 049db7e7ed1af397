package dev.seatrial.controller;

import dev.seatrial.object.HorizontalPodAutoscaler;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;

/**
 * Keeps a recommended number of replicas within bounds, windows and rates, and says which it met.
 *
 * <p>Follows {@code normalizeDesiredReplicas} and {@code normalizeDesiredReplicasWithBehaviors} in
 * {@code pkg/controller/podautoscaler/horizontal.go}, v1.37.
 */
final class AutoscalerLimits {
  private static final Tree USUAL_UP =
      Json.read(
          "[{\"type\":\"Pods\",\"value\":4,\"periodSeconds\":15},"
              + "{\"type\":\"Percent\",\"value\":100,\"periodSeconds\":15}]");
  private static final Tree USUAL_DOWN =
      Json.read("[{\"type\":\"Percent\",\"value\":100,\"periodSeconds\":15}]");

  private final HorizontalPodAutoscaler autoscaler;
  private final AutoscalerHistory history;
  private final AutoscalerStatus status;
  private final long nowMicros;

  AutoscalerLimits(
      HorizontalPodAutoscaler autoscaler,
      AutoscalerHistory history,
      AutoscalerStatus status,
      long nowMicros) {
    this.autoscaler = autoscaler;
    this.history = history;
    this.status = status;
    this.nowMicros = nowMicros;
  }

  /** The number of replicas that may be had now. */
  int limited(int current, int desired) {
    Tree behavior = autoscaler.behavior();
    boolean plain = behavior.isUnset();
    int stable =
        plain
            ? history.highest(desired, nowMicros)
            : history.stabilized(desired, current, behavior, nowMicros);
    if (stable == desired) {
      status.holds("AbleToScale", "ReadyForNewScale", "recommended size matches current size");
    } else if (plain || desired < current) {
      status.holds(
          "AbleToScale",
          "ScaleDownStabilized",
          "recent recommendations were higher than current one, applying the highest recent"
              + " recommendation");
    } else {
      status.holds(
          "AbleToScale",
          "ScaleUpStabilized",
          "recent recommendations were lower than current one, applying the lowest recent"
              + " recommendation");
    }
    return plain ? plain(current, stable) : rated(current, stable);
  }

  // As convertDesiredReplicasWithRules: at most twice as many as now, or four.
  private int plain(int current, int desired) {
    int limit = Math.max(2 * current, 4);
    if (desired < autoscaler.minReplicas()) {
      return tooFew(autoscaler.minReplicas());
    }
    if (desired > Math.min(limit, autoscaler.maxReplicas())) {
      return autoscaler.maxReplicas() > limit ? tooFast(limit) : tooMany();
    }
    return within(desired);
  }

  // As convertDesiredReplicasWithBehaviorRate.
  private int rated(int current, int desired) {
    if (desired > current) {
      int limit = Math.max(current, upLimit(current));
      if (desired > Math.min(limit, autoscaler.maxReplicas())) {
        return autoscaler.maxReplicas() > limit ? tooFast(limit) : tooMany();
      }
    } else if (desired < current) {
      int limit = Math.min(current, downLimit(current));
      if (desired < Math.max(limit, autoscaler.minReplicas())) {
        return autoscaler.minReplicas() < limit ? tooSlow(limit) : tooFew(autoscaler.minReplicas());
      }
    }
    return within(desired);
  }

  private int upLimit(int current) {
    Tree rules = autoscaler.behavior().at("scaleUp");
    boolean least = rules.text("Max", "selectPolicy").equals("Min");
    return limit(
        rules,
        current,
        least ? Math::min : Math::max,
        policy -> {
          int before = history.before(policy.number(0, "periodSeconds"), current, nowMicros);
          int value = policy.integer(0, "value");
          return policy.text("", "type").equals("Pods")
              ? before + value
              : (int) Math.ceil(before * (1 + value / 100.0));
        });
  }

  private int downLimit(int current) {
    Tree rules = autoscaler.behavior().at("scaleDown");
    boolean least = rules.text("Max", "selectPolicy").equals("Min");
    return limit(
        rules,
        current,
        least ? Math::max : Math::min,
        policy -> {
          int before = history.before(policy.number(0, "periodSeconds"), current, nowMicros);
          int value = policy.integer(0, "value");
          return policy.text("", "type").equals("Pods")
              ? before - value
              : (int) (before * (1 - value / 100.0));
        });
  }

  private int limit(
      Tree rules, int current, IntBinaryOperator choice, ToIntFunction<Tree> proposed) {
    if (rules.text("Max", "selectPolicy").equals("Disabled")) {
      return current;
    }
    boolean up = rules.equals(autoscaler.behavior().at("scaleUp"));
    List<Tree> usual = (up ? USUAL_UP : USUAL_DOWN).items();
    List<Tree> policies = rules.items("policies");
    return (policies.isEmpty() ? usual : policies)
        .stream().mapToInt(proposed).reduce(choice).orElse(current);
  }

  private int within(int desired) {
    status.fails(
        "ScalingLimited", "DesiredWithinRange", "the desired count is within the acceptable range");
    return desired;
  }

  private int tooFew(int least) {
    return limited(
        least,
        "TooFewReplicas",
        "the desired replica count is less than the minimum replica count");
  }

  private int tooMany() {
    return limited(
        autoscaler.maxReplicas(),
        "TooManyReplicas",
        "the desired replica count is more than the maximum replica count");
  }

  private int tooFast(int limit) {
    return limited(
        limit,
        "ScaleUpLimit",
        "the desired replica count is increasing faster than the maximum scale rate");
  }

  private int tooSlow(int limit) {
    return limited(
        limit,
        "ScaleDownLimit",
        "the desired replica count is decreasing faster than the maximum scale rate");
  }

  private int limited(int replicas, String reason, String message) {
    status.holds("ScalingLimited", reason, message);
    return replicas;
  }
}
