package dev.seatrial.defaulting;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Autoscalers, as {@code pkg/apis/autoscaling/v1} and {@code v2} of v1.37 have them. */
final class AutoscalingRules {
  private static final String MIN_REPLICAS = "minReplicas";
  private static final String METRICS_ANNOTATION = "autoscaling.alpha.kubernetes.io/metrics";
  private static final int CPU_PERCENT = 80;
  private static final int PERIOD_SECONDS = 15;
  private static final int PODS = 4;
  private static final int PERCENT = 100;

  private AutoscalingRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of("autoscaling/v1.HorizontalPodAutoscaler", AutoscalingRules::first),
        Rule.of(
            "autoscaling/v2.HorizontalPodAutoscaler",
            scaler -> scaler.struct("spec", AutoscalingRules::second)));
  }

  // The share of CPU is filled in by conversion.go, for it must look at the annotation.
  private static Filling first(Filling scaler) {
    boolean others = scaler.done().at("metadata", "annotations").at(METRICS_ANNOTATION).isPresent();
    return scaler.struct(
        "spec",
        spec -> {
          Filling filling = Filling.of(spec).unset(MIN_REPLICAS, 1);
          return others
              ? filling.done()
              : filling.unset("targetCPUUtilizationPercentage", CPU_PERCENT).done();
        });
  }

  private static ObjectTree second(ObjectTree spec) {
    return Filling.of(spec)
        .unset(MIN_REPLICAS, 1)
        .empty("metrics", ListTree.of(cpuMetric()))
        .pointer(
            "behavior",
            behavior ->
                Filling.of(behavior)
                    .struct("scaleUp", AutoscalingRules::scaleUp)
                    .struct("scaleDown", AutoscalingRules::scaleDown)
                    .done())
        .done();
  }

  private static Tree cpuMetric() {
    ObjectTree target =
        ObjectTree.of("type", Tree.of("Utilization"), "averageUtilization", Tree.of(CPU_PERCENT));
    return ObjectTree.of(
        "type",
        Tree.of("Resource"),
        "resource",
        ObjectTree.of("name", Tree.of("cpu"), "target", target));
  }

  // As GenerateHPAScaleUpRules.
  private static ObjectTree scaleUp(ObjectTree rules) {
    return Filling.of(rules)
        .unset("stabilizationWindowSeconds", 0)
        .unset("selectPolicy", "Max")
        .unset("policies", ListTree.of(policy("Pods", PODS), policy("Percent", PERCENT)))
        .done();
  }

  // As GenerateHPAScaleDownRules; the window stays open, for it is set on the command line.
  private static ObjectTree scaleDown(ObjectTree rules) {
    return Filling.of(rules)
        .unset("selectPolicy", "Max")
        .unset("policies", ListTree.of(policy("Percent", PERCENT)))
        .done();
  }

  private static Tree policy(String type, int value) {
    return new ObjectBuilder()
        .put("type", type)
        .put("value", value)
        .put("periodSeconds", PERIOD_SECONDS)
        .build();
  }
}
