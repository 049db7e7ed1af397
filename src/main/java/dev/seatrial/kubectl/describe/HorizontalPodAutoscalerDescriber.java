package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;
import java.util.List;

/** An autoscaler, its metrics as they are and as they should be. */
// As describeHorizontalPodAutoscalerV2 in describe.go.
final class HorizontalPodAutoscalerDescriber implements Describer {
  @Override
  public void describe(Described what, Description out) {
    Tree spec = what.object().at("spec");
    Tree status = what.object().at("status");
    Multiline.names(what, out);
    Multiline.metadata(what, out);
    out.field(0, "CreationTimestamp", Words.time(what.meta().creationTimestamp()));
    String kind = spec.text("", "scaleTargetRef", "kind");
    out.field(0, "Reference", kind + "/" + spec.text("", "scaleTargetRef", "name"));
    out.field(0, "Metrics", "( current / target )");
    List<Tree> metrics = spec.items("metrics");
    List<Tree> current = status.items("currentMetrics");
    for (int i = 0; i < metrics.size(); i++) {
      metric(metrics.get(i), i < current.size() ? current.get(i) : Tree.ABSENT, out);
    }
    out.field(0, "Min replicas", Words.orUnset(spec.at("minReplicas")));
    out.field(0, "Max replicas", Words.number(spec, "maxReplicas"));
    if (!spec.at("behavior").isUnset()) {
      out.line(0, "Behavior:");
      behavior("Scale Up", spec.at("behavior", "scaleUp"), out);
      behavior("Scale Down", spec.at("behavior", "scaleDown"), out);
    }
    out.field(
        0,
        kind + " pods",
        Words.number(status, "currentReplicas")
            + " current / "
            + Words.number(status, "desiredReplicas")
            + " desired");
    conditions(status.items("conditions"), out);
    EventSection.append(what, out);
  }

  private static void metric(Tree metric, Tree current, Description out) {
    switch (metric.text("", "type")) {
      case "External" -> external(metric.at("external"), current.at("external"), out);
      case "Pods" -> {
        Tree pods = metric.at("pods");
        String now = currentValue(current.at("pods"), "averageValue");
        out.field(1, name(pods) + " on pods", now + " / " + target(pods, "averageValue"));
      }
      case "Object" -> object(metric.at("object"), current.at("object"), out);
      case "Resource" -> {
        out.write(1, "resource " + metric.text("", "resource", "name") + " on pods");
        resource(metric.at("resource"), current.at("resource"), out);
      }
      case "ContainerResource" -> {
        Tree container = metric.at("containerResource");
        out.write(
            1,
            "resource %s of container \"%s\" on pods"
                .formatted(container.text("", "name"), container.text("", "container")));
        resource(container, current.at("containerResource"), out);
      }
      default -> out.line(1, "<unknown metric type " + Words.quoted(metric.text("", "type")) + ">");
    }
  }

  private static String name(Tree metric) {
    return Words.quoted(metric.text("", "metric", "name"));
  }

  private static String target(Tree metric, String field) {
    return Words.quantity(metric.at("target", field));
  }

  private static String currentValue(Tree current, String field) {
    return current.isUnset() ? Words.UNKNOWN : Words.quantity(current.at("current", field));
  }

  private static void external(Tree metric, Tree current, Description out) {
    if (metric.at("target", "averageValue").isUnset()) {
      String now = currentValue(current, "value");
      out.field(1, name(metric) + " (target value)", now + " / " + target(metric, "value"));
      return;
    }
    boolean known = !current.at("current", "averageValue").isUnset();
    String now = known ? currentValue(current, "averageValue") : Words.UNKNOWN;
    out.field(
        1, name(metric) + " (target average value)", now + " / " + target(metric, "averageValue"));
  }

  private static void object(Tree metric, Tree current, Description out) {
    boolean average = metric.text("", "target", "type").equals("AverageValue");
    String field = average ? "averageValue" : "value";
    out.write(
        1,
        "\"%s\" on %s/%s "
            .formatted(
                metric.text("", "metric", "name"),
                metric.text("", "describedObject", "kind"),
                metric.text("", "describedObject", "name")));
    out.field(
        0,
        average ? "(target average value)" : "(target value)",
        currentValue(current, field) + " / " + target(metric, field));
  }

  private static void resource(Tree metric, Tree current, Description out) {
    if (!metric.at("target", "averageValue").isUnset()) {
      String now = currentValue(current, "averageValue");
      out.line(0, ":\t" + now + " / " + target(metric, "averageValue"));
      return;
    }
    Tree use = current.at("current", "averageUtilization");
    String now =
        use.isUnset()
            ? Words.UNKNOWN
            : Words.scalar(use) + "% (" + currentValue(current, "averageValue") + ")";
    Tree wanted = metric.at("target", "averageUtilization");
    String target = wanted.isUnset() ? "<auto>" : Words.scalar(wanted) + "%";
    out.field(1, "(as a percentage of request)", now + " / " + target);
  }

  // As printDirectionBehavior.
  private static void behavior(String direction, Tree rules, Description out) {
    if (rules.isUnset()) {
      return;
    }
    out.line(1, direction + ":");
    if (!rules.at("stabilizationWindowSeconds").isUnset()) {
      String window = Words.number(rules, "stabilizationWindowSeconds");
      out.line(2, "Stabilization Window: " + window + " seconds");
    }
    List<Tree> policies = rules.items("policies");
    if (policies.isEmpty()) {
      return;
    }
    out.line(2, "Select Policy: " + rules.text("Max", "selectPolicy"));
    out.line(2, "Policies:");
    for (Tree policy : policies) {
      out.row(
          3,
          "- Type: " + policy.text("", "type"),
          "Value: " + Words.number(policy, "value"),
          "Period: " + Words.number(policy, "periodSeconds") + " seconds");
    }
  }

  private static void conditions(List<Tree> conditions, Description out) {
    if (conditions.isEmpty()) {
      return;
    }
    out.line(0, "Conditions:");
    out.row(1, "Type", "Status", "Reason", "Message");
    out.row(1, "----", "------", "------", "-------");
    for (Tree condition : conditions) {
      out.row(
          1,
          condition.text("", "type"),
          condition.text("", "status"),
          condition.text("", "reason"),
          condition.text("", "message"));
    }
  }
}
