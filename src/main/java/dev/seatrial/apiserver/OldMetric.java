package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Locale;

/**
 * One metric in the words of {@code autoscaling/v1} and of {@code v2}: what an autoscaler aims at,
 * its {@code target}, or what it measured, its {@code current}.
 *
 * <p>Follows {@code pkg/apis/autoscaling/v1/conversion.go}, v1.37.
 */
final class OldMetric {
  private static final String TARGET = "target";
  private static final Tree ZERO = Tree.of("0");

  private OldMetric() {}

  /**
   * A metric of {@code v2} as {@code v1} has it.
   *
   * @param what {@code target} or {@code current}
   */
  static Tree of(Tree metric, String what) {
    String type = metric.text("", "type");
    String field = field(type);
    Tree source = metric.at(field);
    Tree value = source.at(what);
    ObjectBuilder old = new ObjectBuilder();
    boolean aims = what.equals(TARGET);
    switch (type) {
      case "Object" -> {
        old.put("target", reference(source.at("describedObject")));
        old.put("metricName", source.at("metric", "name"));
        old.put(what + "Value", orZero(value.at("value")));
        old.put("selector", source.at("metric", "selector"));
        old.put("averageValue", value.at("averageValue"));
      }
      case "Pods" -> {
        old.put("metricName", source.at("metric", "name"));
        old.put(what + "AverageValue", orZero(value.at("averageValue")));
        old.put("selector", source.at("metric", "selector"));
      }
      case "External" -> {
        old.put("metricName", source.at("metric", "name"));
        old.put("metricSelector", source.at("metric", "selector"));
        old.put(what + "Value", aims ? value.at("value") : orZero(value.at("value")));
        old.put(what + "AverageValue", value.at("averageValue"));
      }
      default -> {
        Tree average = value.at("averageValue");
        old.put("name", source.at("name"));
        old.put(what + "AverageUtilization", value.at("averageUtilization"));
        old.put(what + "AverageValue", aims ? average : orZero(average));
        old.put("container", source.at("container"));
      }
    }
    return ObjectTree.of("type", Tree.of(type), field, old.build());
  }

  private static Tree orZero(Tree quantity) {
    return quantity.isUnset() ? ZERO : quantity;
  }

  private static Tree reference(Tree object) {
    return new ObjectBuilder()
        .put("kind", object.at("kind"))
        .put("name", object.at("name"))
        .put("apiVersion", object.at("apiVersion"))
        .build();
  }

  /** A metric of {@code v1} as {@code v2} has it. */
  static Tree renewed(Tree metric, String what) {
    String type = metric.text("", "type");
    String field = field(type);
    Tree old = metric.at(field);
    Tree value = old.at(what + "Value");
    Tree average = old.at(type.equals("Object") ? "averageValue" : what + "AverageValue");
    Tree percent = old.at(what + "AverageUtilization");
    ObjectBuilder source = new ObjectBuilder();
    if (type.equals("Object")) {
      source.put("describedObject", old.at("target"));
      // It cannot leave the value out, and means nothing by a zero beside an average.
      boolean meant = average.isUnset() || !value.equals(ZERO) || !what.equals(TARGET);
      value = meant ? value : Tree.ABSENT;
    }
    if (type.equals("Resource") || type.equals("ContainerResource")) {
      source.put("name", old.at("name")).put("container", old.at("container"));
    } else {
      Tree selector = old.at(type.equals("External") ? "metricSelector" : "selector");
      Tree name = old.at("metricName");
      source.put("metric", new ObjectBuilder().put("name", name).put("selector", selector).build());
    }
    ObjectBuilder measure = new ObjectBuilder();
    if (what.equals(TARGET)) {
      measure.put("type", kind(type, value, average, percent));
    }
    measure.put("value", value).put("averageValue", average).put("averageUtilization", percent);
    return ObjectTree.of("type", Tree.of(type), field, source.put(what, measure.build()).build());
  }

  private static String kind(String type, Tree value, Tree average, Tree percent) {
    return switch (type) {
      case "Object" -> average.isUnset() ? "Value" : "AverageValue";
      case "External" -> value.isUnset() ? "AverageValue" : "Value";
      case "Pods" -> "AverageValue";
      default -> percent.isUnset() ? "AverageValue" : "Utilization";
    };
  }

  private static String field(String type) {
    return type.isEmpty() ? "" : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }
}
