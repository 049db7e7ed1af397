package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import java.util.ArrayList;
import java.util.List;

/** Webhooks and admission policies, as {@code pkg/apis/admissionregistration} of v1.37. */
final class AdmissionRegistrationRules {
  private static final String FAILURE_POLICY = "failurePolicy";
  private static final int WEBHOOK_SECONDS = 10;
  private static final int HTTPS = 443;

  private AdmissionRegistrationRules() {}

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
      String group = "admissionregistration/" + version + ".";
      rules.add(Rule.of(group + "ValidatingWebhook", AdmissionRegistrationRules::webhook));
      rules.add(
          Rule.of(
              group + "MutatingWebhook",
              webhook -> webhook(webhook).unset("reinvocationPolicy", "Never")));
      rules.add(Rule.of(group + "RuleWithOperations", rule -> rule.unset("scope", "*")));
      rules.add(Rule.of(group + "NamedRuleWithOperations", rule -> rule.unset("scope", "*")));
      rules.add(Rule.of(group + "ServiceReference", service -> service.unset("port", HTTPS)));
      rules.add(Rule.of(group + "MatchResources", AdmissionRegistrationRules::match));
      for (String kind : List.of("ValidatingAdmissionPolicySpec", "MutatingAdmissionPolicySpec")) {
        rules.add(Rule.of(group + kind, policy -> policy.unset(FAILURE_POLICY, "Fail")));
      }
    }
    rules.add(
        Rule.of(
            "admissionregistration/v1alpha1.ParamRef",
            param -> param.unset("parameterNotFoundAction", "Deny")));
    return rules;
  }

  private static Filling webhook(Filling webhook) {
    return match(webhook.unset(FAILURE_POLICY, "Fail")).unset("timeoutSeconds", WEBHOOK_SECONDS);
  }

  private static Filling match(Filling resources) {
    return resources
        .unset("matchPolicy", "Equivalent")
        .unset("namespaceSelector", ObjectTree.EMPTY)
        .unset("objectSelector", ObjectTree.EMPTY);
  }
}
