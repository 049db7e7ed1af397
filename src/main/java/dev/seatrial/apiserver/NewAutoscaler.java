package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A horizontal pod autoscaler as {@code autoscaling/v2} has it, in which all are kept.
 *
 * <p>Follows {@code pkg/apis/autoscaling/v1/conversion.go}, v1.37.
 */
final class NewAutoscaler {
  private static final String VERSION = "autoscaling/v2";
  private static final int USUAL_PERCENT = 80;

  private NewAutoscaler() {}

  /** One that came as {@code v1}, with what its annotations say; one of {@code v2} without them. */
  static Tree of(Tree object) {
    Tree plain = AutoscalerAnnotations.without(object);
    if (object.text("", "apiVersion").equals(VERSION)) {
      return plain;
    }
    return plain
        .with(Tree.of(VERSION), "apiVersion")
        .with(spec(object), "spec")
        .with(status(object), "status");
  }

  private static Tree spec(Tree object) {
    Tree old = object.at("spec");
    List<Tree> metrics = new ArrayList<>();
    AutoscalerAnnotations.read(object, AutoscalerAnnotations.METRICS)
        .ifPresent(
            all -> all.items().forEach(each -> metrics.add(OldMetric.renewed(each, "target"))));
    Tree percent = old.at("targetCPUUtilizationPercentage");
    if (!percent.isUnset() || metrics.isEmpty()) {
      metrics.add(processors("target", percent.isUnset() ? Tree.of(USUAL_PERCENT) : percent));
    }
    return new ObjectBuilder()
        .put("scaleTargetRef", old.at("scaleTargetRef"))
        .put("minReplicas", old.at("minReplicas"))
        .put("maxReplicas", old.at("maxReplicas"))
        .put("metrics", Tree.of(metrics))
        .put(
            "behavior",
            AutoscalerAnnotations.read(object, AutoscalerAnnotations.BEHAVIOR)
                .map(NewAutoscaler::named)
                .orElse(Tree.ABSENT))
        .build();
  }

  private static Tree processors(String what, Tree percent) {
    ObjectBuilder measure = new ObjectBuilder();
    if (what.equals("target")) {
      measure.put("type", "Utilization");
    }
    Tree resource =
        ObjectTree.of(
            "name", Tree.of("cpu"), what, measure.put("averageUtilization", percent).build());
    return ObjectTree.of("type", Tree.of("Resource"), "resource", resource);
  }

  /** The server's own type, in the names that it has in JSON. */
  private static Tree named(Tree tree) {
    if (tree instanceof ObjectTree object) {
      ObjectBuilder named = new ObjectBuilder();
      for (String name : object.names()) {
        Tree value = object.at(name);
        String small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        named.put(small, value.isUnset() ? Tree.ABSENT : named(value));
      }
      return named.build();
    }
    return tree.items().isEmpty()
        ? tree
        : Tree.of(tree.items().stream().map(NewAutoscaler::named).toList());
  }

  private static Tree status(Tree object) {
    Tree old = object.at("status");
    List<Tree> current = new ArrayList<>();
    Tree percent = old.at("currentCPUUtilizationPercentage");
    if (!percent.isUnset()) {
      current.add(processors("current", percent));
    }
    AutoscalerAnnotations.read(object, AutoscalerAnnotations.CURRENT_METRICS)
        .ifPresent(
            all -> {
              current.clear();
              all.items().forEach(each -> current.add(OldMetric.renewed(each, "current")));
            });
    Tree replicas = old.at("currentReplicas");
    return new ObjectBuilder()
        .put("observedGeneration", old.at("observedGeneration"))
        .put("lastScaleTime", old.at("lastScaleTime"))
        .put("currentReplicas", replicas.number(0) == 0 ? Tree.ABSENT : replicas)
        .put("desiredReplicas", old.number(0, "desiredReplicas"))
        .put("currentMetrics", current.isEmpty() ? Tree.NULL : Tree.of(current))
        .put(
            "conditions",
            AutoscalerAnnotations.read(object, AutoscalerAnnotations.CONDITIONS)
                .orElse(Tree.ABSENT))
        .build();
  }
}
