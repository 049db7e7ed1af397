package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;

/**
 * A horizontal pod autoscaler as {@code autoscaling/v1} tells it, which knows no metric but the use
 * of processors.
 *
 * <p>Follows {@code pkg/apis/autoscaling/v1/conversion.go}, v1.37.
 */
final class OldAutoscaler {
  private static final String VERSION = "autoscaling/v1";

  private OldAutoscaler() {}

  /** One that is kept as {@code v2}; one of {@code v1} as it is. */
  static Tree of(Tree kept) {
    if (kept.text("", "apiVersion").equals(VERSION)) {
      return kept;
    }
    Tree object =
        AutoscalerAnnotations.without(kept)
            .with(Tree.of(VERSION), "apiVersion")
            .with(spec(kept.at("spec")), "spec")
            .with(status(kept.at("status")), "status");
    List<Tree> others =
        kept.items("spec", "metrics").stream()
            .filter(metric -> !isUtilization(metric))
            .<Tree>map(metric -> OldMetric.of(metric, "target"))
            .toList();
    List<Tree> current =
        kept.items("status", "currentMetrics").stream()
            .<Tree>map(metric -> OldMetric.of(metric, "current"))
            .toList();
    List<Tree> conditions =
        kept.items("status", "conditions").stream().map(OldAutoscaler::condition).toList();
    object = AutoscalerAnnotations.with(object, AutoscalerAnnotations.METRICS, list(others));
    object =
        AutoscalerAnnotations.with(object, AutoscalerAnnotations.CURRENT_METRICS, list(current));
    Tree behavior = kept.at("spec", "behavior");
    object =
        AutoscalerAnnotations.with(
            object,
            AutoscalerAnnotations.BEHAVIOR,
            behavior.isUnset() ? Tree.ABSENT : behavior(behavior));
    return AutoscalerAnnotations.with(object, AutoscalerAnnotations.CONDITIONS, list(conditions));
  }

  private static Tree list(List<Tree> items) {
    return items.isEmpty() ? Tree.ABSENT : Tree.of(items);
  }

  private static boolean isUtilization(Tree metric) {
    return metric.text("", "type").equals("Resource")
        && metric.text("", "resource", "name").equals("cpu")
        && !metric.at("resource", "target", "averageUtilization").isUnset();
  }

  private static Tree spec(Tree spec) {
    ObjectBuilder old = new ObjectBuilder();
    for (String field : List.of("scaleTargetRef", "minReplicas", "maxReplicas")) {
      old.put(field, spec.at(field));
    }
    spec.items("metrics").stream()
        .filter(OldAutoscaler::isUtilization)
        .findFirst()
        .ifPresent(
            metric ->
                old.put(
                    "targetCPUUtilizationPercentage",
                    metric.at("resource", "target", "averageUtilization")));
    return old.build();
  }

  private static Tree status(Tree status) {
    ObjectBuilder old =
        new ObjectBuilder()
            .put("observedGeneration", status.at("observedGeneration"))
            .put("lastScaleTime", status.at("lastScaleTime"))
            .put("currentReplicas", status.number(0, "currentReplicas"))
            .put("desiredReplicas", status.number(0, "desiredReplicas"));
    Tree used = Tree.ABSENT;
    for (Tree metric : status.items("currentMetrics")) {
      boolean cpu =
          metric.text("", "type").equals("Resource")
              && metric.text("", "resource", "name").equals("cpu");
      Tree percent = metric.at("resource", "current", "averageUtilization");
      used = cpu && !percent.isUnset() ? percent : used;
    }
    return old.put("currentCPUUtilizationPercentage", used).build();
  }

  private static Tree condition(Tree condition) {
    ObjectBuilder old = new ObjectBuilder();
    for (String field : List.of("type", "status", "lastTransitionTime", "reason", "message")) {
      old.put(field, condition.at(field));
    }
    return old.build();
  }

  // What is written is the server's own type, which has no names for JSON.
  private static Tree behavior(Tree behavior) {
    return ObjectTree.of(
        "ScaleUp", rules(behavior.at("scaleUp")), "ScaleDown", rules(behavior.at("scaleDown")));
  }

  private static Tree rules(Tree rules) {
    if (rules.isUnset()) {
      return Tree.NULL;
    }
    List<Tree> policies =
        rules.items("policies").stream()
            .map(policy -> capitalised(policy, "type", "value", "periodSeconds"))
            .toList();
    return capitalised(rules, "stabilizationWindowSeconds", "selectPolicy", "policies", "tolerance")
        .with(policies.isEmpty() ? Tree.NULL : Tree.of(policies), "Policies");
  }

  private static Tree capitalised(Tree object, String... fields) {
    ObjectBuilder capitalised = new ObjectBuilder();
    for (String field : fields) {
      Tree value = object.at(field);
      String name = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
      capitalised.put(name, value.isPresent() ? value : Tree.NULL);
    }
    return capitalised.build();
  }
}
