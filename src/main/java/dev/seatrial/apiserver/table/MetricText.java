package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** What an autoscaler measures, as now and as wished for: {@code cpu: 20%/80%}. */
// As formatHPAMetrics in printers.go, v1.37.
final class MetricText {
  private static final int MOST_SHOWN = 2;

  private MetricText() {}

  static String of(Tree autoscaler) {
    if (autoscaler.text("", "apiVersion").equals("autoscaling/v1")) {
      return ofVersionOne(autoscaler);
    }
    List<Tree> specs = autoscaler.items("spec", "metrics");
    List<Tree> statuses = autoscaler.items("status", "currentMetrics");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      texts.add(one(specs.get(i), i < statuses.size() ? statuses.get(i) : Tree.ABSENT));
    }
    if (texts.isEmpty()) {
      return Cells.NONE;
    }
    String shown = String.join(", ", texts.subList(0, Math.min(MOST_SHOWN, texts.size())));
    return texts.size() > MOST_SHOWN
        ? shown + " + " + (texts.size() - MOST_SHOWN) + " more..."
        : shown;
  }

  // The first version knows one metric only, in fields of its own.
  private static String ofVersionOne(Tree autoscaler) {
    Tree target = autoscaler.at("spec", "targetCPUUtilizationPercentage");
    Tree current = autoscaler.at("status", "currentCPUUtilizationPercentage");
    return target.isUnset()
        ? Cells.NONE
        : "cpu: " + percent(current, Cells.UNKNOWN) + "/" + percent(target, "<auto>");
  }

  private static String one(Tree spec, Tree status) {
    return switch (spec.text("", "type")) {
      case "External" -> averageOrValue(spec.at("external"), status.at("external"));
      case "Object" -> averageOrValue(spec.at("object"), status.at("object"));
      case "Pods" -> pods(spec.at("pods"), status.at("pods"));
      case "Resource" -> resource(spec.at("resource"), status.at("resource"));
      case "ContainerResource" ->
          resource(spec.at("containerResource"), status.at("containerResource"));
      default -> "<unknown type>";
    };
  }

  private static String averageOrValue(Tree spec, Tree status) {
    Tree average = spec.at("target", "averageValue");
    Tree current = status.at("current", "averageValue");
    if (!average.isUnset()) {
      return (current.isUnset() ? Cells.UNKNOWN : Texts.quantity(current))
          + "/"
          + Texts.quantity(average)
          + " (avg)";
    }
    return amount(status, "value") + "/" + amount(spec.at("target", "value"));
  }

  private static String pods(Tree spec, Tree status) {
    return amount(status, "averageValue") + "/" + amount(spec.at("target", "averageValue"));
  }

  private static String resource(Tree spec, Tree status) {
    String name = spec.text("", "name") + ": ";
    Tree average = spec.at("target", "averageValue");
    if (!average.isUnset()) {
      return name + amount(status, "averageValue") + "/" + Texts.quantity(average);
    }
    return name
        + percent(status.at("current", "averageUtilization"), Cells.UNKNOWN)
        + "/"
        + percent(spec.at("target", "averageUtilization"), "<auto>");
  }

  private static String amount(Tree status, String field) {
    return status.isUnset() ? Cells.UNKNOWN : amount(status.at("current", field));
  }

  // An amount that is missing where one is due prints as Go prints a nil pointer.
  private static String amount(Tree amount) {
    return amount.isUnset() ? "<nil>" : Texts.quantity(amount);
  }

  private static String percent(Tree share, String fallback) {
    return share.isUnset() ? fallback : share.number(0) + "%";
  }
}
