package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;

/** Disruption budgets and priority classes. */
// As describePodDisruptionBudgetV1 and describePriorityClass in describe.go.
final class PolicyDescribers {
  private PolicyDescribers() {}

  static void disruptionBudget(Described what, Description out) {
    Tree spec = what.object().at("spec");
    Tree status = what.object().at("status");
    Multiline.names(what, out);
    if (!spec.at("minAvailable").isUnset()) {
      out.field(0, "Min available", Words.scalar(spec.at("minAvailable")));
    } else if (!spec.at("maxUnavailable").isUnset()) {
      out.field(0, "Max unavailable", Words.scalar(spec.at("maxUnavailable")));
    }
    Tree selector = spec.at("selector");
    out.field(0, "Selector", selector.isUnset() ? Words.UNSET : Selectors.formatted(selector));
    out.line(0, "Status:");
    out.field(2, "Allowed disruptions", Words.number(status, "disruptionsAllowed"));
    out.field(2, "Current", Words.number(status, "currentHealthy"));
    out.field(2, "Desired", Words.number(status, "desiredHealthy"));
    out.field(2, "Total", Words.number(status, "expectedPods"));
    EventSection.append(what, out);
  }

  static void priorityClass(Described what, Description out) {
    Tree tree = what.object();
    out.field(0, "Name", what.meta().name());
    out.field(0, "Value", Words.number(tree, "value"));
    out.field(0, "GlobalDefault", tree.flag(false, "globalDefault"));
    out.field(0, "PreemptionPolicy", tree.text("", "preemptionPolicy"));
    out.field(0, "Description", tree.text("", "description"));
    out.field(0, "Annotations", Words.labels(what.meta().annotations()));
    EventSection.append(what, out);
  }
}
