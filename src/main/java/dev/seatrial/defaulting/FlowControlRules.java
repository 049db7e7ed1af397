package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import java.util.ArrayList;
import java.util.List;

/** Fair queuing of requests, as {@code pkg/apis/flowcontrol/v*}{@code /defaults.go} of v1.37. */
final class FlowControlRules {
  private static final String SHARES = "nominalConcurrencyShares";
  private static final String LENDABLE = "lendablePercent";
  private static final String KEEP_ZERO =
      "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";
  private static final int DEFAULT_SHARES = 30;
  private static final int PRECEDENCE = 1000;

  private FlowControlRules() {}

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    for (String version : List.of("v1", "v1beta3")) {
      String group = "flowcontrol/" + version + ".";
      rules.add(
          Rule.of(group + "FlowSchemaSpec", spec -> spec.empty("matchingPrecedence", PRECEDENCE)));
      rules.add(
          Rule.of(
              group + "ExemptPriorityLevelConfiguration",
              level -> level.unset(SHARES, 0).unset(LENDABLE, 0)));
      rules.add(
          Rule.of(
              group + "QueuingConfiguration",
              queues ->
                  queues.empty("handSize", 8).empty("queues", 64).empty("queueLengthLimit", 50)));
    }
    rules.add(
        Rule.of(
            "flowcontrol/v1.LimitedPriorityLevelConfiguration",
            level -> level.unset(SHARES, DEFAULT_SHARES).unset(LENDABLE, 0)));
    rules.add(
        Rule.of(
            "flowcontrol/v1beta3.LimitedPriorityLevelConfiguration",
            level -> level.unset(LENDABLE, 0)));
    rules.add(Rule.of("flowcontrol/v1beta3.PriorityLevelConfiguration", FlowControlRules::beta));
    return rules;
  }

  // In v1beta3, a zero can't be told from nothing but by an annotation.
  private static Filling beta(Filling level) {
    if (level.done().at("metadata", "annotations").at(KEEP_ZERO).isPresent()) {
      return level;
    }
    return level.struct(
        "spec", spec -> Filling.of(spec).pointer("limited", FlowControlRules::shares).done());
  }

  private static ObjectTree shares(ObjectTree limited) {
    return Filling.of(limited).empty(SHARES, DEFAULT_SHARES).done();
  }
}
